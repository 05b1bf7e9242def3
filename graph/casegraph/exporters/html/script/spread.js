// A part of a large graph, drawn apart: where many dots stand close, the ground between them is stretched.

const EVENNESS = 0.75; // 0 leaves dots where they are, 1 puts equal distances between them

// What an axis becomes: a place on it, moved towards the share of places that lie before it.
function evened(given) {
  const places = Float64Array.from(given).sort();
  const [least, most] = [places[0], places[places.length - 1]];
  const before = (place, admits) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (admits(places[middle], place)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // What stands in one line stays in one line: equal places have the same share.
  const share = (place) => (before(place, (a, b) => a < b) + before(place, (a, b) => a <= b)) / (2 * places.length);
  return (place) => place + EVENNESS * (least + (most - least) * share(place) - place);
}

// How the places of these points are moved; as long as the points are the same, so is the answer.
function spreading(points) {
  if (points.length < 3) return (point) => point;
  const [across, down] = [evened(points.map((one) => one.x)), evened(points.map((one) => one.y))];
  return (point) => ({ ...point, x: across(point.x), y: down(point.y) });
}

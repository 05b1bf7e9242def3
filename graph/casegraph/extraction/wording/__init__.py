"""What words say wherever they stand: numbers, choices and advice, kinds of relations, and what denies."""

"""Where everything stands in the pictures of a board; the same board is always drawn the same."""

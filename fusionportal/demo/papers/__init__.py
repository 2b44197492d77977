"""The demonstration's products, each with what becomes of it."""

from . import events, grid, port, public, water

PAPERS = (*water.PAPERS, *port.PAPERS, *grid.PAPERS, *events.PAPERS, *public.PAPERS)

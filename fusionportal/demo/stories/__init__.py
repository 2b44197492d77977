"""The demonstration's reports: four connected stories, and much that is connected to nothing."""

from fusionportal.demo.stories.airfields import AIRFIELDS
from fusionportal.demo.stories.ballots import BALLOTS
from fusionportal.demo.stories.campus import CAMPUS
from fusionportal.demo.stories.courts import COURTS
from fusionportal.demo.stories.crime import CRIME
from fusionportal.demo.stories.crossings import CROSSINGS
from fusionportal.demo.stories.custody import CUSTODY
from fusionportal.demo.stories.farms import FARMS_AND_ELEVATORS
from fusionportal.demo.stories.gatherings import GATHERINGS
from fusionportal.demo.stories.grid import GRID
from fusionportal.demo.stories.harbors import HARBORS
from fusionportal.demo.stories.hearsay import HEARSAY
from fusionportal.demo.stories.hospitals import HOSPITALS
from fusionportal.demo.stories.innocent import INNOCENT
from fusionportal.demo.stories.lights import LIGHTS
from fusionportal.demo.stories.lights_later import LIGHTS_LATER
from fusionportal.demo.stories.lodging import LODGING
from fusionportal.demo.stories.money import MONEY
from fusionportal.demo.stories.parks import PARKS
from fusionportal.demo.stories.port import PORT
from fusionportal.demo.stories.protected import PROTECTED
from fusionportal.demo.stories.pumps import PUMPS
from fusionportal.demo.stories.rail import RAIL
from fusionportal.demo.stories.reservoir import RESERVOIR
from fusionportal.demo.stories.responders import RESPONDERS
from fusionportal.demo.stories.roads import ROADS
from fusionportal.demo.stories.screens import SCREENS
from fusionportal.demo.stories.shops import SHOPS
from fusionportal.demo.stories.stadium import STADIUM
from fusionportal.demo.stories.towers import TOWERS
from fusionportal.demo.stories.transit import TRANSIT
from fusionportal.demo.stories.utilities import UTILITIES
from fusionportal.demo.stories.waterworks import WATERWORKS
from fusionportal.demo.stories.wharf import WHARF

CONNECTED = {
    "water": PUMPS + RESERVOIR,
    "grid": GRID,
    "port": PORT + WHARF,
    "stadium": STADIUM,
}
UNCONNECTED = RAIL + CRIME + INNOCENT + PROTECTED
UNCONNECTED += CAMPUS + UTILITIES + WATERWORKS + AIRFIELDS + GATHERINGS
UNCONNECTED += BALLOTS + FARMS_AND_ELEVATORS + HARBORS + HOSPITALS + RESPONDERS + TRANSIT
UNCONNECTED += COURTS + CROSSINGS + CUSTODY + HEARSAY + PARKS + TOWERS
UNCONNECTED += LODGING + SHOPS + MONEY + SCREENS + ROADS + LIGHTS + LIGHTS_LATER
STORIES = (*(story for family in CONNECTED.values() for story in family), *UNCONNECTED)

__all__ = ["CONNECTED", "STORIES", "UNCONNECTED"]

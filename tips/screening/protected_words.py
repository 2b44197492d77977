"""Words that speak of protected conduct, in English and Spanish, for a person to weigh.

The lists are meant to be read and argued with by the privacy officer: phrases between commas, ``*`` for any
ending, ``_`` for any one word. A phrase errs toward being flagged: a flag asks for a second look and decides
nothing.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Protected(TextChoices):
    """What a flagged passage speaks of, in the sentence shown to the privacy officer."""

    PROTEST = "protest", _("Speaks of protest or assembly, which is protected. What was done besides?")
    WORSHIP = "worship", _("Speaks of religion or worship, which is protected. What was done besides?")
    JOURNALISM = "journalism", _("Speaks of reporting the news, which is protected. What was done besides?")
    POLITICS = (
        "politics",
        _("Speaks of political views or speech, which are protected. What was done besides?"),
    )
    UNION = "union", _("Speaks of union or labor activity, which is protected. What was done besides?")
    PHOTOGRAPHY = "photography", _("Speaks of pictures taken from a public place, which is lawful by itself.")
    TRAIT = (
        "trait",
        _("A protected trait may be given as a reason. Traits describe a person; conduct is a reason."),
    )


CONDUCT = {
    Protected.PROTEST: """
        protest*, counterprotest*, counter protest*, demonstration*, demonstrator*, demonstrating against,
        demonstrating for, demonstrating outside, demonstrating in front, rally, rallies, rallied,
        rallying, marched, marching, marcher*, the march, march in, march at, march on, their march, peace
        march*, unity march*, pride march*, march on the, march through, march for, march against, march
        to the, march down, march organizer*, march route, picket*, sit in, sit ins, die in, die ins,
        teach in, teach ins, vigil*, walkout*, walk out, walked out, boycott*, petition*, holding signs,
        holding _ signs, holding up signs, carrying signs, carrying _ signs, waving signs, waving flags,
        waved flags, waving _ flags, with signs, with _ signs, placard*, holding banner*, carrying
        banner*, holding a sign, holding _ sign, banner drop*, chant*, leaflet*, pamphlet*, handing out
        flyers, handed out flyers, handing out _ flyers, passing out flyers, passed out flyers, flyers
        for, civil disobedience, activist*, activism, first amendment, free speech, freedom of speech,
        freedom of assembly, encampment*, public assembly, peaceful assembly, peaceful gathering*,
        blocking traffic with, protesta*, manifestacion*, manifestante*, marcha, marchas, marchando,
        vigilia*, pancarta*, planton*
    """,
    Protected.WORSHIP: """
        mosque*, church*, synagogue*, temple, temples, gurdwara*, mandir*, cathedral*, chapel*, masjid*,
        shul, pray, prays, prayed, praying, prayer*, imam*, pastor, pastors, priest*, rabbi*, clergy,
        monk, monks, nun, nuns, sermon*, worship*, religio*, faith*, congregation*, congregant*, parish*,
        qur'an*, quran*, koran*, bible*, torah*, scripture*, ramadan, eid, easter service*, passover,
        diwali, sabbath, shabbat, islam*, muslim*, christian*, catholic*, jew, jews, jewish, hindu*,
        sikh*, buddhist*, mormon*, atheist*, evangelical*, hijab*, niqab*, burqa*, headscar*, head scar*,
        turban*, kippah*, yarmulke*, skullcap*, missionar*, religious procession*, mezquita*, iglesia*,
        sinagoga*, templo*, rezar, rezando, rezaba*, rezan, oracion*, musulman*, judio*, judia*, misa,
        culto*
    """,
    Protected.JOURNALISM: """
        journalis*, photojournalis*, reporter, reporters, the press, press pass*, press badge*, press
        credential*, press conference*, press card*, press corps, press vest*, news crew*, news station*,
        news van*, news outlet*, newspaper*, camera crew*, film crew*, tv crew*, tv station*, radio
        station*, documentar*, videographer*, blogger*, columnist*, newsroom*, correspondent*, podcaster*,
        amendment audit*, livestream*, live stream*, filming police, filming the police, filming officers,
        filming _ officer*, filming _ deput*, filmed the police, filmed police, filmed officers, recording
        police, recording the police, recording officers, recording _ officer*, recording _ deput*,
        recorded the police, recorded officers, videotap* the police, public records request*,
        periodista*, prensa, reportero*, reportera*, periodico*
    """,
    Protected.POLITICS: """
        politic*, election*, voting, voter*, ballot*, candidate*, campaign*, vote, votes, voted,
        republican*, democrat*, liberal*, conservative*, socialis*, communis*, anarchis*, libertarian*,
        progressive*, leftist*, left wing*, right wing*, leftwing*, rightwing*, antifa, maga, black lives
        matter, blm, tea party, pro life, prolife, pro choice, prochoice, anti government, antigovernment,
        anti war, antiwar, anti police, anti immigra*, anti abortion, anti vaccin*, anti capitalis*, anti
        fascis*, criticiz*, criticis*, critic, critics, critical of, denounc*, condemn*, speech, speeches,
        political view*, opinion*, belief*, ideolog*, bumper sticker*, yard sign*, council meeting*, board
        meeting*, town hall*, public meeting*, public comment*, public hearing*, opposes the, opposed the,
        opposed to, opposing the, against the war, against the president, against the governor, against
        the mayor, against the police, against the government, against government, against immigration,
        against the policy, against the law, against the bill, supports the president, supports _
        government, rant, rants, ranting, meme, memes, posted _ views, complained about the government,
        complaining about the government, hates the government, hates the president, lobbying, lobbyist*,
        elecciones, discurso*, partido*, opina*, critica*
    """,
    Protected.UNION: """
        union, unions, unioniz*, unionis*, on strike, go on strike, went on strike, labor strike*, general
        strike*, hunger strike*, rent strike*, strike vote*, strike line*, striking worker*, striking
        employee*, striking nurse*, striking teacher*, striking driver*, striker*, labor organiz*, labour
        organis*, worker organiz*, tenant organiz*, community organiz*, labor rights, worker rights,
        workers' rights, labor movement*, organize workers, organizing workers, organize employees,
        organizing employees, organize the workers, organizing the workers, organizing tenants, collective
        bargaining, shop steward*, whistleblow*, whistle blow*, sindicat*, huelga*, huelguista*
    """,
}

# Ordinary uses that would otherwise be flagged.
EVERYDAY = """
    credit union*, union street, union st, union station, union square, union avenue, union ave, union
    county, union pacific, european union, student union building, western union, church street, church
    road, church st, church avenue, temple street, liberal amount*, conservative estimate*, campaign of
    burglar*
"""

PICTURES = """
    photo, photos, photograph*, picture, pictures, selfie*, video, videos, videoing, videotap*, filming,
    filmed, film, recording, recorded, sketching, sketched, drawing the, camera, cameras, foto, fotos,
    fotografia*, fotografiando, grabando, filmando, tripod*
"""
PUBLIC_PLACES = """
    sidewalk*, street*, road, roads, roadside, public, park, parks, plaza*, square, overlook*, viewpoint*,
    trail*, beach*, pier, bridge*, across from, bus stop*, platform, corner, pavement, footpath*,
    shoulder, parking lot*, crosswalk*, highway*, boardwalk*, riverbank*, tourist*, visitor*, hobbyist*,
    sightse*, trainspott*, train spott*, railfan*, rail fan*, birdwatch*, bird watch*, artist*, art
    student*, student*, landmark*, skyline*, architecture, acera*, calle*, parque*, publico*, publica*,
    turista*, puente*
"""
TRAITS = """
    middle eastern*, mideastern, arab, arabs, arabic, persian*, iranian*, iraqi*, syrian*, afghan*,
    pakistani*, indian*, turkish, somali*, yemeni*, palestinian*, israeli*, muslim*, islamic, jewish, jew,
    jews, sikh*, hindu*, christian*, catholic*, black, white, brown, dark skinned, african*, hispanic*,
    latino*, latina*, mexican*, asian*, chinese, russian*, native american*, foreign, foreigner*,
    immigrant*, migrant*, refugee*, illegals, illegal alien*, undocumented, ethnic*, race, nationality,
    accent*, broken english, another language, speaking spanish, speaking farsi, speaking urdu, different
    language, gay, gays, lesbian*, transgender*, trans, queer*, homosexual*, bisexual*, disabled,
    disabilit*, autistic, mentally ill, mental illness, bipolar, schizophren*, wheelchair*, beard,
    bearded, turban*, hijab*, headscar*, robes, religious clothing, arabe*, extranjer*, negro, negra,
    negros, negras, acento*, mexicano*, musulman*
"""
GROUNDS = """
    because, since, due to, given that, simply for, reason, reasons, therefore, that's why, which is why,
    look, looks, looked, looking, appear, appears, appeared, seem, seems, seemed, suspicio*, nervous*,
    uncomfortable, worried, worries, scared, scares, afraid, uneasy, alarmed, concerned, strange*, weird*,
    odd, sketchy, belong*, from here, from around here, out of place, don't trust, do not trust, go back,
    those people, these people, their kind, terroris*, isis, jihad*, extremis*, threat, dangerous, up to
    no good, up to something, like that, porque, parece*, parecia*, sospechos*, peligros*
"""

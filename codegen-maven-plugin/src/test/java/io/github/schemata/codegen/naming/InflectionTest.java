package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InflectionTest {

    private final Inflection english = Inflection.english();

    /** Plural and singular, as an English reader pairs them. */
    static Stream<List<String>> pairs() {
        return words("""
                users user, manufacturers manufacturer, items item, tracks track, albums album, employees employee,
                sales sale, details detail, settings setting, demographics demographic, goods goods, menus menu,
                statuses status, buses bus, bonuses bonus, campuses campus, viruses virus, censuses census,
                surpluses surplus, circuses circus, prospectuses prospectus, focuses focus, uses use, causes cause,
                clauses clause, pauses pause, excuses excuse, spouses spouse, blouses blouse, houses house,
                warehouses warehouse, users user,
                studies study, categories category, territories territory, currencies currency, companies company,
                businesses business, entries entry, queries query, policies policy, movies movie, cookies cookie,
                zombies zombie, selfies selfie, calories calorie, prairies prairie, ties tie, pies pie,
                days day, keys key, surveys survey, journeys journey, attorneys attorney, toys toy,
                addresses address, processes process, classes class, accesses access, losses loss, passes pass,
                successes success, witnesses witness, mattresses mattress, princesses princess, glasses glass,
                lenses lens, licenses license, responses response, expenses expense, senses sense, courses course,
                nurses nurse, universes universe, synopses synopsis, lapses lapse, pulses pulse, horses horse,
                aliases alias, atlases atlas, biases bias, canvases canvas, gases gas, databases database, cases case,
                phases phase, phrases phrase, purchases purchase, releases release, leases lease, increases increase,
                diseases disease, bases base, showcases showcase, bookcases bookcase,
                analyses analysis, diagnoses diagnosis, crises crisis, theses thesis, hypotheses hypothesis,
                syntheses synthesis, parentheses parenthesis, oases oasis, irises iris, axes axis, paralyses paralysis,
                exercises exercise, franchises franchise, enterprises enterprise, promises promise,
                noses nose, purposes purpose, doses dose, cheeses cheese, dioceses diocese,
                indexes index, matrices matrix, vertices vertex, appendices appendix, services service, prices price,
                invoices invoice, devices device, offices office, choices choice,
                boxes box, taxes tax, prefixes prefix, churches church, batches batch, matches match, branches branch,
                beaches beach, coaches coach, dishes dish, hashes hash, caches cache, headaches headache,
                niches niche, avalanches avalanche, tranches tranche, changes change, badges badge, languages language,
                quizzes quiz, buzzes buzz, sizes size, prizes prize, mazes maze, waltzes waltz, blitzes blitz,
                heroes hero, potatoes potato, tomatoes tomato, echoes echo, vetoes veto, photos photo, videos video,
                logos logo, memos memo, repos repo, infos info, todos todo, ratios ratio, studios studio,
                portfolios portfolio, shoes shoe, toes toe, canoes canoe, productos producto,
                leaves leaf, knives knife, wives wife, lives life, shelves shelf, wolves wolf, thieves thief,
                halves half, loaves loaf, drives drive, archives archive, objectives objective, waves wave, caves cave,
                curves curve, sleeves sleeve, roofs roof, proofs proof, beliefs belief, briefs brief, tariffs tariff,
                giraffes giraffe, cafes cafe, safes safe,
                children child, grandchildren grandchild, people person, salespeople salesperson, men man, women woman,
                salesmen salesman, humans human, specimens specimen, feet foot, teeth tooth, geese goose, mice mouse,
                oxen ox, alumni alumnus, stimuli stimulus, nuclei nucleus, bacteria bacterium, phenomena phenomenon,
                curricula curriculum, errata erratum, larvae larva, schemas schema, formulas formula, agendas agenda,
                areas area, cameras camera, quotas quota, pizzas pizza, dramas drama, cpus cpu, skus sku, gurus guru,
                apis api, wikis wiki, taxis taxi, emojis emoji, ids id, ips ip, dvds dvd,
                events event, tickets ticket, permissions permission, queues queue, values value, issues issue,
                catalogues catalogue, techniques technique, theatres theatre, genres genre, times time, names name,
                files file, roles role, rules rule, templates template, trees tree, fees fee, types type, likes like,
                ratings rating, bookings booking, meetings meeting, buildings building, tags tag, metrics metric,
                topics topic, clinics clinic, emails email, accounts account, clients client, tests test,
                epochs epoch, techs tech, stomachs stomach, monarchs monarch, roadies roadie, corgis corgi,
                personas persona, moduli modulus, symbioses symbiosis, metastases metastasis, phyla phylum
                """);
    }

    /** The same in both numbers. */
    static Stream<String> unchanged() {
        return words("""
                        news, series, species, data, metadata, media, criteria, moose, sheep, information, equipment,
                        software, feedback, staff, headquarters, means, chassis, physics, mathematics, analytics,
                        logistics, electronics, https, kudos, chaos, furniture, merchandise, aircraft, scissors,
                        os, gis, js, ups, rds, iops, mbps, kubernetes, wildlife, trivia
                        """).map(List::iterator).map(i -> i.next());
    }

    private static Stream<List<String>> words(String table) {
        return Stream.of(table.strip().split(",\\s*")).map(pair -> List.of(pair.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void turnsPluralsToSingularsAndBack(List<String> pair) {
        String plural = pair.get(0);
        String singular = pair.get(1);
        assertThat(english.singular(plural)).isEqualTo(singular);
        assertThat(english.plural(singular)).isEqualTo(plural);
        assertThat(english.singular(singular)).isEqualTo(singular);
        assertThat(english.plural(plural)).isEqualTo(plural);
    }

    @ParameterizedTest
    @MethodSource("unchanged")
    void leavesWhatHasOneForm(String word) {
        assertThat(english.singular(word)).isEqualTo(word);
        assertThat(english.plural(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basis",
                "gas",
                "dns",
                "sms",
                "gps",
                "bios",
                "corpus",
                "genus",
                "radius",
                "nexus",
                "octopus",
                "consensus",
                "progress",
                "wireless",
                "compass",
                "tennis",
                "metropolis",
                "debris",
                "genesis",
                "pelvis",
                "christmas",
                "pancreas",
                "versus",
                "rhinoceros",
                "cosmos",
                "Haus",
                "Preis",
                "Kurs",
                "Adres",
                "Paris",
                "Kunde",
                "Personen",
                "Straße",
                "名前",
                "",
                "x",
                "s",
                "as",
                "yes",
            })
    void leavesSingularsAndForeignWordsAlone(String word) {
        assertThat(english.singular(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "indices, index",
        "matrixes, matrix",
        "radii, radius",
        "schemata, schema",
        "formulae, formula",
        "cacti, cactus",
        "mediums, medium",
        "thesauri, thesaurus",
        "monies, money",
        "minima, minimum",
        "stadia, stadium",
        "personae, persona"
    })
    void knowsSecondPlurals(String plural, String singular) {
        assertThat(english.singular(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({
        "Statuses, Status, Statuses",
        "People, Person, People",
        "APIs, API, APIs",
        "IDs, ID, IDs",
        "URLs, URL, URLs",
        "CITIES, CITY, CITIES",
        "orders2023, order2023, orders2023",
        "Children, Child, Children",
    })
    void keepsCaseAndNumbers(String word, String singular, String plural) {
        assertThat(english.singular(word)).isEqualTo(singular);
        assertThat(english.plural(word)).isEqualTo(plural);
    }

    @Test
    void doesNotPartANumberFromAShortName() {
        assertThat(english.plural("mp3")).isEqualTo("mp3s");
        assertThat(english.singular("mp3s")).isEqualTo("mp3");
    }

    @Test
    void letsUsersAddRules() {
        Inflection own = english.with(List.of("# ours", "", "person = persons", "*mitglied = *mitglieder", "hass"));
        assertThat(own.singular("Persons")).isEqualTo("Person");
        assertThat(own.plural("Person")).isEqualTo("Persons");
        assertThat(own.singular("Vereinsmitglieder")).isEqualTo("Vereinsmitglied");
        assertThat(own.plural("hass")).isEqualTo("hass");
        assertThat(english.plural("Person")).isEqualTo("People");
    }

    @Test
    void anEndingOfTheUsersWinsOverAnyWordOfOurs() {
        Inflection own = english.with(List.of("*data = *datas", "*ox = *oxen"));
        assertThat(own.singular("metadatas")).isEqualTo("metadata");
        assertThat(own.plural("Metadata")).isEqualTo("Metadatas");
        assertThat(own.plural("box")).isEqualTo("boxen");
        assertThat(own.singular("boxen")).isEqualTo("box");
        assertThat(own.singular("boxes")).isEqualTo("box");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person persons", "person = *persons", "a = b = c", "Person =", "= persons"})
    void refusesWhatIsNoRule(String rule) {
        assertThatThrownBy(() -> english.with(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a rule of singular and plural: " + rule);
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FleetQueryTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static final Attributes CAMERA = Attributes.of(Map.ofEntries(
            known(QueryAttribute.ID, "cam-1"),
            known(QueryAttribute.FAMILY, "axis"),
            known(QueryAttribute.MODEL, "P3265-V"),
            known(QueryAttribute.FIRMWARE, "11.11.73"),
            known(QueryAttribute.HOST, "192.0.2.11"),
            known(QueryAttribute.HOST_NAME, "cam-1.example.org"),
            known(QueryAttribute.SITE, "OSL"),
            known(QueryAttribute.TAG, "outdoor", "North Gate"),
            known(QueryAttribute.STATUS, "ABOUT_TO_EXPIRE"),
            known(QueryAttribute.MODE, "https-only"),
            known(QueryAttribute.NAMES, "cam-1.example.org", "192.0.2.11"),
            known(QueryAttribute.FINGERPRINT, "0F1E2D3C"),
            Map.entry(QueryAttribute.HTTPS_PORT, List.of(QueryValue.of(8443))),
            Map.entry(QueryAttribute.EXPIRES, List.of(QueryValue.of(Instant.parse("2026-12-31T18:00:00Z")))),
            Map.entry(QueryAttribute.SEEN, List.of(QueryValue.of(NOW.minus(Duration.ofDays(8))))),
            Map.entry(QueryAttribute.TRUSTED, List.of(QueryValue.of(true))),
            Map.entry(QueryAttribute.CLOCK, List.of(QueryValue.of(Duration.ofMinutes(-6))))));

    private static Map.Entry<QueryAttribute, List<QueryValue>> known(QueryAttribute attribute, String... values) {
        return Map.entry(attribute, List.of(values).stream().map(QueryValue::of).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "vendor=axis and site in (OSL,STO) and expires<31d",
                "VENDOR = Axis AND SITE in ( sto , osl )",
                "family != onvif",
                "owner != anybody",
                "not owner = anybody",
                "owner is empty",
                "site is not empty and has site",
                "site not in (STO)",
                "cam and example.org",
                "192.0.2",
                "'cam-*'",
                "*example.org",
                "model ~ p32*v",
                "model~65",
                "firmware >= 11.11 and firmware < 12 and firmware ~ 11.11.*",
                "tag = outdoor and tag = 'north gate'",
                "tag in (indoor, outdoor)",
                "names = cam-1.example.org and san ~ 192.0.2.*",
                "fingerprint = 0f:1e:2d:3c and fingerprint ~ 0F:1E",
                "port = 8443 and httpsPort > 443",
                "httpPort != 80",
                "status = about-to-expire",
                "status = ABOUT_TO_EXPIRE or status = OK",
                "status = 'Certificate about to expire'",
                "status in (expired, 'certificate about to expire')",
                "mode = https-only",
                "mode = HTTPS",
                "expires = 2026-12-31 and expires <= 2026-12-31 and expires >= 2026-12-31",
                "not expires < 2026-12-31 and not expires > 2026-12-31",
                "expires > 2026-12-31T17:59Z and expires = 2026-12-31T18:00:00Z",
                "expires > 30d and expires < 5w",
                "seen > 7d and seen < 9d and seen >= 8d and seen <= 8d",
                "trusted",
                "trusted = yes and trusted != no",
                "not pinned",
                "pinned = no or not has pinned",
                "clock < -5m and clock > -7m and clock = -360s",
                "axis or cam-1 and OSL",
                "(site = STO or site = OSL) and not (site = STO)",
                "not not cam"
            })
    void selects(String query) throws QuerySyntaxException {
        assertTrue(FleetQuery.parse(query).matches(CAMERA, NOW), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not *",
                "axis",
                "family = onvif",
                "owner = anybody",
                "owner ~ *",
                "has owner",
                "expires < 30d",
                "expires < -1d",
                "seen < 7d",
                "firmware = 11.11",
                "firmware > 11.11.73",
                "firmware < 11.9",
                "cam-1*.net",
                "model ~ 3265*",
                "tag != outdoor",
                "tag not in (outdoor)",
                "trusted = no",
                "clock > 0s",
                "pinned",
                "pinned = no",
                "site = STO and site = OSL or site = STO",
                "valid < 1d"
            })
    void leavesOut(String query) throws QuerySyntaxException {
        assertFalse(FleetQuery.parse(query).matches(CAMERA, NOW), query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vendr = axis                 | 1  | unknown attribute 'vendr'; did you mean 'vendor'?
            vendor = axis and sit = OSL  | 19 | unknown attribute 'sit'; did you mean 'site'?
            status = expird              | 10 | 'status' is never 'expird'; did you mean 'expired'?
            site = OSL STO               | 12 | write 'and' or 'or' before 'STO'; a text with spaces stands in quotes
            site = OSL)                  | 11 | ')' closes nothing
            (site = OSL                  | 12 | the '(' at column 1 is not closed
            site =                       | 7  | a value follows '='
            site in OSL                  | 9  | the values of 'in' stand in parentheses, such as site in (OSL, STO)
            site in (OSL STO)            | 14 | a ',' or the ')' of 'in' is expected
            site > OSL                   | 6  | 'site' is a text and cannot be compared by '>'; use =, !=, ~
            expires ~ 2026               | 11 | 'expires' is compared with a duration such as 30d, a day such as 2026-12-31 or a time such as 2026-12-31T18:00Z, not with '2026'
            expires < 2026-02-30         | 11 | 'expires' is compared with a day that exists, such as 2026-12-31, not with '2026-02-30'
            expires = 30d                | 9  | no time is exactly so far away; compare 'expires' with a duration by <, <=, > or >=, or with a day such as 2026-12-31
            clock < 5                    | 9  | 'clock' is compared with a duration such as 30s, 5m or -2h, not with '5'
            port = https                 | 8  | 'httpsPort' is compared with a number such as 443, not with 'https'
            trusted = maybe              | 11 | 'trusted' is compared with yes or no, not with 'maybe'
            site                         | 1  | 'site' is compared with something, such as 'site = …', or asked for by 'has site'; to look for the word itself, put it in quotes
            site = 'OSL                  | 8  | the text that begins here has no closing '
            site == OSL                  | 6  | '==' is written '='
            !site = OSL                  | 1  | '!' alone means nothing; write 'not' or '!='
            site is OSL                  | 9  | 'is' is followed by 'empty' or 'not empty'
            site = ""                    | 8  | no value is empty; ask 'site is empty'
            and site = OSL               | 1  | a condition is expected and not 'and'; write one such as site = OSL
            site = OSL or                | 14 | the query ends where a condition is expected
            """)
    void saysWhereAndWhatWouldBeRight(String query, int column, String sentence) {
        QuerySyntaxException e = assertThrows(QuerySyntaxException.class, () -> FleetQuery.parse(query));
        assertEquals(sentence, e.sentence());
        assertEquals(column, e.column());
    }

    @Test
    void listsWhatIsKnownWhereNothingIsNear() {
        QuerySyntaxException e = assertThrows(QuerySyntaxException.class, () -> FleetQuery.parse("weather = rainy"));
        assertTrue(e.sentence().contains("known are id, family, maker, model"), e.sentence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vendor=axis and site in(OSL,'St. Olav')and expires<30d | family = axis and site in (OSL, "St. Olav") and expires < 30d
            not(a or b and "c d")                                  | not (a or (b and "c d"))
            site not in (OSL) or site is empty                     | not site in (OSL) or not has site
            seen>2w or seen>48h or clock>120s                      | seen > 14d or seen > 2d or clock > 2m
            PINNED                                                 | pinned = yes
            'and' and "site" and owner = and                       | "and" and "site" and owner = "and"
            ``                                                     | *
            """)
    void hasOneCanonicalForm(String query, String canonical) throws QuerySyntaxException {
        FleetQuery read = FleetQuery.parse(query);
        assertEquals(canonical, read.text());
        assertEquals(read, FleetQuery.parse(canonical));
    }

    @Test
    void boundsLengthAndDepth() throws QuerySyntaxException {
        assertTrue(FleetQuery.parse("(".repeat(50) + "cam" + ")".repeat(50)).matches(CAMERA, NOW));
        for (String deep : List.of("(".repeat(2000) + "cam", "not ".repeat(900) + "cam")) {
            assertEquals(
                    "parentheses and 'not' are nested deeper than 50",
                    assertThrows(QuerySyntaxException.class, () -> FleetQuery.parse(deep))
                            .sentence());
        }
        assertThrows(QuerySyntaxException.class, () -> FleetQuery.parse("a".repeat(FleetQuery.LONGEST + 1)));
        assertFalse(FleetQuery.parse("a".repeat(FleetQuery.LONGEST)).matches(CAMERA, NOW));
    }

    @Test
    void tellsWhichAttributesItAsksFor() throws QuerySyntaxException {
        assertEquals(
                Set.of(QueryAttribute.MODEL, QueryAttribute.SITE, QueryAttribute.CLOCK, QueryAttribute.OWNER),
                FleetQuery.parse("model~P* and (site in (OSL) or not clock<5m) and has owner")
                        .attributes());
    }

    @Test
    void aDistanceFarAwayIsNoOverflow() throws QuerySyntaxException {
        assertTrue(FleetQuery.parse("expires < 999999y and expires > -999999y and seen < 999999y")
                .matches(CAMERA, NOW));
    }

    @Test
    void valuesOfTheWrongKindEqualNothing() throws QuerySyntaxException {
        Attributes odd = attribute -> List.of(QueryValue.of("odd"));
        assertFalse(FleetQuery.parse("port = 443 or expires < 30d or trusted or clock = 5m")
                .matches(odd, NOW));
    }

    @Test
    void refusesTreesThatMakeNoSense() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Condition.Compare(QueryAttribute.SITE, QueryOperator.LESS, QueryValue.of("OSL")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Condition.Compare(QueryAttribute.HTTP_PORT, QueryOperator.EQUAL, QueryValue.of("80")));
        assertThrows(IllegalArgumentException.class, () -> new Condition.In(QueryAttribute.SITE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Condition.And(List.of(new Condition.Everything())));
    }

    @Test
    void everyNameOfTheRegisterIsUnique() {
        List<String> names = QueryAttribute.allNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        assertTrue(names.stream().noneMatch(QueryWord::isKeyword));
    }
}

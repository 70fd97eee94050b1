// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final HtmlReport WRITER = new HtmlReport();
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-zA-Z:-]+)=\"[^\"<>]*\"");

    @Test
    void hostileTextBringsNoElementAndNoAttribute() throws Exception {
        Set<String> usual = shapes(Samples.write(WRITER, everyOutcome("x")));
        Set<String> hostile = shapes(Samples.write(WRITER, Samples.hostile()));

        hostile.removeAll(usual);
        assertEquals(Set.of(), hostile);
    }

    @Test
    void thePageNeedsNothingElse() throws Exception {
        String page = Samples.write(WRITER, Samples.hostile());
        for (Matcher tag = TAG.matcher(page); tag.find(); ) {
            String markup = tag.group().toLowerCase(Locale.ROOT);
            assertFalse(markup.contains("http:") || markup.contains("https:"), markup);
            assertFalse(markup.matches(".*\\s(src|href|srcset|data|action|style|on\\w+)=.*"), markup);
            assertFalse(markup.matches("<(script|link|img|iframe|object|embed|form|base).*"), markup);
        }
        String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        assertFalse(style.contains("@import") || style.contains("//"), "the style refers to something outside");
        assertEquals(List.of("url(#hatch)"), all(style, "url\\([^)]*\\)"));
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void thePageIsWellFormed() throws Exception {
        for (RunReport report : List.of(Samples.usual(), Samples.hostile(), Samples.empty(), everyOutcome("x"))) {
            Document page = parse(Samples.write(WRITER, report));
            assertEquals(1, page.getElementsByTagName("h1").getLength());
        }
    }

    @Test
    void controlAndReorderingCharactersDoNotReachThePage() throws Exception {
        String page = Samples.write(WRITER, Samples.hostile());

        assertTrue(page.codePoints()
                .noneMatch(point -> (Character.isISOControl(point) && point != '\n')
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.SURROGATE));
        assertTrue(page.contains("عربي שלום"), "right-to-left text itself is kept");
    }

    @Test
    void everyDeviceIsThereWithWhatWasSeen() throws Exception {
        String text = text(Samples.write(WRITER, Samples.usual()));

        assertTrue(text.contains("Example Corp cameras"));
        assertTrue(text.contains("3 of 10 devices need attention."));
        assertTrue(text.contains("Disabled (Missing server certificate)"));
        assertTrue(text.contains("Example Issuing CA 1"));
        assertTrue(text.contains("self-signed"));
        assertTrue(text.contains("The device refused to install the certificate: ter:CertificateKeyMismatch."));
        assertTrue(text.contains("2 min 23 s"));
        for (DeviceResult result : Samples.usual().results()) {
            assertTrue(text.contains(result.deviceId()) && text.contains(result.host()));
        }
        assertTrue(text.indexOf("pbx") < text.indexOf("gate-north"), "the unknown state comes first");
        assertTrue(text.indexOf("gate-north") < text.indexOf("cam-1"), "then what failed");
    }

    @Test
    void whatDidNotChangeIsShownOnce() throws Exception {
        Document page = parse(Samples.write(WRITER, Samples.usual()));
        int rows = page.getElementsByTagName("tr").getLength();

        assertEquals(1 + 6 * 2 + 1 + 1 + 2 + 1, rows, "header, six changed, lobby, gate-north, pbx, legacy");
    }

    @Test
    void colourIsNeverTheOnlySign() throws Exception {
        for (Outcome outcome : Outcome.values()) {
            String text = text(Samples.write(WRITER, one(outcome, "")));

            assertTrue(text.contains(outcome.words()), text);
            assertTrue(text.contains(OutcomeGroup.of(outcome).sign()), text);
        }
    }

    @Test
    void verdictsAreSentences() throws Exception {
        assertTrue(text(Samples.write(WRITER, one(Outcome.DONE, ""))).contains("The device is as it should be."));
        assertTrue(text(Samples.write(WRITER, one(Outcome.UNKNOWN, ""))).contains("1 of 1 device needs attention."));
        assertTrue(text(Samples.write(WRITER, Samples.empty())).contains("There are no devices in this fleet yet."));
    }

    private static RunReport everyOutcome(String text) {
        List<DeviceResult> results = new ArrayList<>(Samples.usual().results());
        for (Outcome outcome : Outcome.values()) {
            results.addAll(one(outcome, text).results());
        }
        var hostile = Samples.hostile().results().getFirst();
        results.add(new DeviceResult(
                "a", "b", "c", Outcome.DONE, "d", hostile.before(), hostile.after(), Duration.ofSeconds(1)));
        return new RunReport("r", "v", "p", "f", Samples.NOW, Samples.NOW, results);
    }

    private static RunReport one(Outcome outcome, String text) {
        return new RunReport(
                "r",
                "apply",
                "p",
                "f",
                Samples.NOW,
                Samples.NOW,
                List.of(new DeviceResult(
                        "a", "b", "c", outcome, text, Optional.empty(), Optional.empty(), Duration.ZERO)));
    }

    /** Each tag as its name and the names of its attributes. */
    private static Set<String> shapes(String page) {
        Set<String> shapes = new TreeSet<>();
        String body = page.replaceFirst("(?s)<style>.*?</style>", "");
        for (Matcher tag = TAG.matcher(body); tag.find(); ) {
            StringBuilder shape = new StringBuilder(tag.group().replaceFirst("(?s)[\\s>/].*", ""));
            for (Matcher attribute = ATTRIBUTE.matcher(tag.group()); attribute.find(); ) {
                shape.append(' ').append(attribute.group(1));
            }
            shapes.add(shape.toString());
        }
        return shapes;
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }

    /** As XML, which is stricter: only the doctype and the unclosed meta elements are HTML's own. */
    private static Document parse(String page) throws Exception {
        String xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta [^>]*>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String text(String page) throws Exception {
        return parse(page).getDocumentElement().getTextContent();
    }
}

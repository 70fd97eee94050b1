// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetpki.fleet.api.RunReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class JunitReportTest {

    /**
     * The shape that the Jenkins xUnit plug-in takes (its junit-10.xsd): for each element the attributes and children
     * that it may have. An attribute with an exclamation mark must be there.
     */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite",
                    Set.of("name!", "tests!", "failures!", "errors!", "time", "skipped", "timestamp", "hostname", "id"),
            "testcase", Set.of("name!", "time", "classname", "group"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"),
            "skipped", Set.of("type", "message"),
            "system-out", Set.of());

    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "testsuites", Set.of("testsuite"),
            "testsuite", Set.of("testcase"),
            "testcase", Set.of("failure", "error", "skipped", "system-out"),
            "failure", Set.of(),
            "error", Set.of(),
            "skipped", Set.of(),
            "system-out", Set.of());

    @Test
    void keepsToTheShapeThatBuildServersTake() throws Exception {
        for (RunReport report : List.of(Samples.usual(), Samples.hostile(), Samples.empty())) {
            check(parse(report).getDocumentElement());
        }
    }

    @Test
    void aSuiteForEachSiteAndACaseForEachDevice() throws Exception {
        Element root = parse(Samples.usual()).getDocumentElement();

        assertEquals("FleetPKI apply of Example Corp cameras", root.getAttribute("name"));
        assertEquals("10", root.getAttribute("tests"));
        assertEquals("1", root.getAttribute("failures"));
        assertEquals("1", root.getAttribute("errors"));
        List<Element> suites = elements(root, "testsuite");
        assertEquals(
                List.of("Oslo", "Zürich", "東京", "(no site)"),
                suites.stream().map(suite -> suite.getAttribute("name")).toList());
        assertEquals("1", suites.getFirst().getAttribute("skipped"));
        assertEquals("2026-12-01T09:30:00", suites.getFirst().getAttribute("timestamp"));
        Element first = elements(root, "testcase").getFirst();
        assertEquals("cam-1 (192.0.2.11)", first.getAttribute("name"));
        assertEquals("8.400", first.getAttribute("time"));
        Element failure = elements(root, "failure").getFirst();
        assertEquals("ROLLED_BACK", failure.getAttribute("type"));
        assertTrue(failure.getAttribute("message").startsWith("Failed, rolled back: The device refused to install"));
    }

    @Test
    void theCountsAreThoseOfTheElements() throws Exception {
        Element root = parse(Samples.hostile()).getDocumentElement();
        for (Element suite : elements(root, "testsuite")) {
            assertEquals(
                    suite.getAttribute("tests"),
                    "" + elements(suite, "testcase").size());
            assertEquals(
                    suite.getAttribute("failures"),
                    "" + elements(suite, "failure").size());
            assertEquals(
                    suite.getAttribute("errors"), "" + elements(suite, "error").size());
            assertEquals(
                    suite.getAttribute("skipped"),
                    "" + elements(suite, "skipped").size());
        }
    }

    @Test
    void hostileTextIsReadBackAsText() throws Exception {
        Element root = parse(Samples.hostile()).getDocumentElement();
        List<String> names = elements(root, "testsuite").stream()
                .map(suite -> suite.getAttribute("name"))
                .toList();

        assertTrue(
                names.containsAll(List.of(
                        "<script>alert(1)</script>",
                        "\"><img src=http://evil.example/x onerror=alert(1)>",
                        "]]><!-- & &amp; <![CDATA[",
                        "عربي שלום",
                        "line  break tab\uFFFDsep")),
                names.toString());
    }

    private static void check(Element element) {
        Set<String> allowed = ATTRIBUTES.get(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        Set<String> present = new HashSet<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            present.add(name);
            assertTrue(allowed.contains(name) || allowed.contains(name + "!"), element.getTagName() + "@" + name);
        }
        allowed.stream()
                .filter(name -> name.endsWith("!"))
                .forEach(name -> assertTrue(present.contains(name.substring(0, name.length() - 1)), name));
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                assertTrue(CHILDREN.get(element.getTagName()).contains(child.getTagName()), child.getTagName());
                check(child);
            }
        }
    }

    private static Document parse(RunReport report) throws Exception {
        byte[] xml = Samples.write(new JunitReport(), report).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}

// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLineTest {

    private static final ModuleCommand COMMAND = new ModuleCommand(
            "X509",
            "servercert-create",
            List.of(
                    Argument.of("cmd", "servercert-create"),
                    Argument.flag("redirect"),
                    Argument.of("type", "Signing request"),
                    Argument.of("dn-o", "Ä & B/C+D"),
                    Argument.of("san-dns", ""),
                    Argument.of("san-dns", "")));

    @Test
    void writesACommandAsTheOfficialServerDoes() {
        assertEquals(
                "mod cmd X509 servercert-create /cmd servercert-create /redirect /type Signing%20request"
                        + " /dn-o %C3%84%20%26%20B%2FC%2BD /san-dns  /san-dns ",
                COMMAND.text());
    }

    @Test
    void writesBlanksAsPlusForAppPlatforms() {
        assertEquals(
                "mod cmd X509 servercert-create /cmd servercert-create /redirect /type Signing+request"
                        + " /dn-o %C3%84+%26+B%2FC%2BD /san-dns  /san-dns ",
                COMMAND.with(Blank.PLUS).text());
    }

    @Test
    void writesTheSameCommandAsAFormWithoutRepeatingItsName() {
        assertEquals("/X509/mod_cmd.xml", COMMAND.path());
        assertEquals(
                "cmd=servercert-create&redirect=&type=Signing+request&dn-o=%C3%84+%26+B%2FC%2BD&san-dns=&san-dns=",
                COMMAND.query());
    }

    @Test
    void nothingCanSlipALineBreakIntoAScript() {
        ModuleCommand hostile = new ModuleCommand("X509", "x", List.of(Argument.of("a", "1\r\nvars del X509/REQUEST")));
        assertEquals("mod cmd X509 x /a 1%0D%0Avars%20del%20X509%2FREQUEST", hostile.text());
        assertThrows(IllegalArgumentException.class, () -> Argument.of("a /b", "1"));
        assertThrows(IllegalArgumentException.class, () -> ModuleCommand.of("X509 x", "y"));
        assertThrows(IllegalArgumentException.class, () -> new Variable.Delete("A\r\nB"));
    }

    @Test
    void writesVariables() {
        assertEquals("vars read X509/REQUEST", new Variable.Read(Variable.REQUEST).text());
        assertEquals("vars del X509/REQUESTKEY", new Variable.Delete(Variable.REQUEST_KEY).text());
        assertEquals(
                "vars create X509/REQUESTRESPONSE/00012 pb 00ff10",
                new Variable.Create(Variable.response(12), new byte[] {0, -1, 16}).text());
    }

    @Test
    void readsAVariableOutOfADump() throws Exception {
        String dump = "# something\r\nX509/REQUESTKEY pb 01\r\nX509/REQUEST pb 3082FF\r\n";
        assertArrayEquals(
                new byte[] {0x30, (byte) 0x82, (byte) 0xff},
                Variable.bytes(dump, Variable.REQUEST).orElseThrow());
        assertEquals(Optional.empty(), Variable.bytes("", Variable.REQUEST));
        assertEquals(Optional.empty(), Variable.value("X509/REQUEST pb", Variable.REQUEST));
        assertEquals(
                Optional.of("chain is not complete"),
                Variable.value("X509/REQUESTERROR text chain is not complete", Variable.REQUEST_ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X509/REQUEST pb 308", "X509/REQUEST pb zz", "X509/REQUEST text hello there"})
    void refusesWhatIsNotHexadecimal(String dump) {
        DeviceException e = assertThrows(DeviceException.class, () -> Variable.bytes(dump, Variable.REQUEST));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }
}

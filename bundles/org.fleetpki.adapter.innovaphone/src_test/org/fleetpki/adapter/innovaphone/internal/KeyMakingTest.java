// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.Argument;
import org.fleetpki.device.innovaphone.Keys;
import org.fleetpki.device.innovaphone.ModuleCommand;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;

/** Waiting for a key that is made in the background. */
class KeyMakingTest {

    private static final String INFO = "cmd=xml-info";
    private static final String READY = "<info><requests><request/></requests></info>";
    private static final ModuleCommand ORDER =
            new ModuleCommand("X509", "servercert-create", List.of(Argument.of("target", "device")));

    private final ScriptedDevice device = new ScriptedDevice().xml("cmd=servercert-create", "<info state='ok'/>");

    @Test
    void waitsWhileTheDeviceIsBusy() throws Exception {
        device.xml(INFO, "<info/>").xml(INFO, "<info><busy/></info>").xml(INFO, READY);
        make(Duration.ofSeconds(30));
        assertEquals(
                "POST /X509/mod_cmd.xml cmd=servercert-create&target=device",
                device.sent().getFirst());
        assertEquals(4, device.sent().size());
    }

    @Test
    void aKeyThatTakesTooLongIsGivenUp() {
        device.xml(INFO, "<info><busy/></info>");
        Failure failure = failure(Duration.ZERO);
        assertTrue(failure.sentence().contains("still being made"), failure.sentence());
    }

    @Test
    void aDeviceThatDoesNothingIsToldSoon() {
        device.xml(INFO, "<info/>");
        Failure failure = failure(Duration.ofMinutes(10));
        assertTrue(failure.sentence().contains("nothing of the kind"), failure.sentence());
    }

    @Test
    void anErrorOnTheWayIsInTheDevicesWords() {
        device.xml(INFO, "<info><request-error>no entropy</request-error></info>");
        assertEquals(new Failure.Rejected("make a key", "no entropy"), failure(Duration.ofSeconds(30)));
    }

    @Test
    void theWaitEndsWhenItsThreadIsInterrupted() {
        device.xml(INFO, "<info><busy/></info>");
        Thread.currentThread().interrupt();
        DeviceException e = assertThrows(DeviceException.class, () -> make(Duration.ofSeconds(30)));
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        assertInstanceOf(InterruptedIOException.class, e.getCause());
    }

    @Test
    void whatIsUnderWayIsNotDisturbed() {
        for (String state :
                List.of("<info><busy/></info>", READY, "<info><request-error>no root</request-error></info>")) {
            ScriptedDevice occupied = new ScriptedDevice()
                    .xml(INFO, state)
                    .answer("cmd=vars-read", 200, Map.of(), "X509/REQUEST pb 3000\r\n");
            DeviceException e = assertThrows(
                    DeviceException.class, () -> making(occupied, Duration.ZERO).requireFree("device", "make a key"));
            assertInstanceOf(Failure.Rejected.class, e.failure());
        }
    }

    @Test
    void theWorkIsToldBeforehand() {
        assertTrue(KeyMaking.COST.detail().contains("2048 bits take 6 times and 4096 bits 36 times"));
        assertEquals(
                "4096-bit",
                making(device, Duration.ZERO).form("device", KeyType.RSA_4096).key());
        assertEquals(
                "SHA256",
                making(device, Duration.ZERO).form("device", KeyType.RSA_4096).signature());
    }

    private Failure failure(Duration patience) {
        return assertThrows(DeviceException.class, () -> make(patience)).failure();
    }

    private void make(Duration patience) throws DeviceException {
        making(device, patience).make("device", ORDER, info -> info.requests().contains("device"), "make a key");
    }

    private static KeyMaking making(ScriptedDevice device, Duration patience) {
        CertificateModule module = new CertificateModule(device.channel(true));
        return new KeyMaking(module, Keys.types(), new Waiting(patience, Duration.ofMillis(1)), false, "SHA256");
    }
}

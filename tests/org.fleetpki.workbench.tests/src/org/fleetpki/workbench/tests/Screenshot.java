// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;

/** Pictures of the window, for people to look at. */
final class Screenshot {

    /** Where pictures are put; the build sets it, and its own folder is the working folder of the tests. */
    private static final Path FOLDER = Path.of(System.getProperty("fleetpki.screenshots", "target/screenshots"));

    /** Save what the screen shows where a shell is. */
    static Path of(Shell shell, String name) {
        return save(take(shell), name);
    }

    /** What the screen shows where a shell is. */
    static ImageData take(Shell shell) {
        Rectangle bounds = drawn(shell);
        GC gc = new GC(shell.getDisplay());
        Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            image.dispose();
            gc.dispose();
        }
    }

    /** The shell without the frame that a window manager would draw around it; its menu is inside. */
    static Rectangle drawn(Shell shell) {
        Rectangle client = shell.getClientArea();
        Point corner = shell.toDisplay(0, 0);
        Point outer = shell.getLocation();
        return new Rectangle(outer.x, outer.y, client.width, corner.y - outer.y + client.height);
    }

    static Path save(ImageData data, String name) {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = FOLDER.resolve(name + ".png").toAbsolutePath();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        return file;
    }

    private Screenshot() {}
}

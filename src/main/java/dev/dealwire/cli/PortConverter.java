package dev.dealwire.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A TCP port to listen at; 0 takes any that is free. */
final class PortConverter implements ITypeConverter<Integer> {

    private static final int GREATEST = 65_535;

    @Override
    public Integer convert(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= GREATEST) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // told below, as a number out of range is
        }
        throw new TypeConversionException("found '" + text + "', wanted a port from 0 to " + GREATEST);
    }
}

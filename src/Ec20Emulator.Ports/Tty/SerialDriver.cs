namespace Ec20Emulator.Ports.Tty;

/// <summary>What a serial device is driven through.</summary>
public enum SerialDriver
{
    /// <summary>The C library (Linux): an answer takes a tenth of a millisecond, and the device is found gone at once.</summary>
    Own,

    /// <summary>System.IO.Ports: every system, at about two milliseconds an answer on Linux.</summary>
    System,
}

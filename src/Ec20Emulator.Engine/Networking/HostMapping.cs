namespace Ec20Emulator.Modem.Networking;

/// <summary>One line of a <see cref="HostMap"/>: who dials <paramref name="From"/> reaches <paramref name="To"/>.</summary>
/// <param name="From">Host and port as the host software dials them.</param>
/// <param name="To">Where the connection or datagram goes.</param>
public readonly record struct HostMapping(HostPort From, HostPort To)
{
    /// <summary>Reads <c>HOST:PORT=HOST:PORT</c>.</summary>
    /// <exception cref="FormatException">The text is something else; the message says what is wrong with it.</exception>
    public static HostMapping Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sides = text.Split('=');
        if (sides.Length != 2)
            throw new FormatException($"map '{text}': write HOST:PORT=HOST:PORT, as in broker.test:8883=127.0.0.1:18883");
        try
        {
            return new HostMapping(HostPort.Parse(sides[0]), HostPort.Parse(sides[1]));
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"map '{text}': {wrong.Message}", wrong);
        }
    }

    /// <summary>As it is written on a command line.</summary>
    public override string ToString() => $"{From}={To}";
}

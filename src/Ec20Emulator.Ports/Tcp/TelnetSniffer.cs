namespace Ec20Emulator.Ports.Tcp;

/// <summary>Recognises a telnet client by the very first two bytes it sends: IAC with a negotiation (RFC 854).</summary>
internal struct TelnetSniffer
{
    private const byte Iac = 255;
    private int _seen;

    /// <summary>Looks at received bytes; true once, if the connection has begun as telnet does.</summary>
    internal bool Look(ReadOnlySpan<byte> received)
    {
        foreach (var value in received)
        {
            if (_seen > 1)
                return false;
            if (_seen++ == 0)
            {
                if (value != Iac)
                    _seen = 2;
            }
            else
            {
                return value is >= 250 and <= 254; // SB, WILL, WONT, DO, DONT
            }
        }

        return false;
    }
}

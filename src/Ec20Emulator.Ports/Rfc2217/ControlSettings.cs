namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>SET-CONTROL (RFC 2217 section 3): flow control, break, DTR and RTS. Each request is answered with the actual value.</summary>
internal sealed class ControlSettings
{
    private byte _outboundFlow = 1; // none
    private byte _inboundFlow = 14; // none
    private bool _break;

    /// <summary>
    /// DTR and RTS. Asserted from the beginning: terminal programs such as microcom and PuTTY never set them, and a modem with DTR
    /// off would not answer them. Clients that do set them, such as pyserial, do so at once.
    /// </summary>
    internal DteLines Lines { get; private set; } = DteLines.Dtr | DteLines.Rts;

    /// <summary>Takes a request.</summary>
    /// <returns>The value of the answer, or null for a value RFC 2217 does not define.</returns>
    internal byte? Take(byte value)
    {
        switch (value)
        {
            case >= 1 and <= 3: // both directions
                _outboundFlow = value;
                _inboundFlow = (byte)(value + 13);
                break;
            case 17 or 19:
                _outboundFlow = value;
                break;
            case >= 14 and <= 16 or 18:
                _inboundFlow = value;
                break;
            case 5 or 6:
                _break = value == 5;
                break;
            case 8 or 9:
                Set(DteLines.Dtr, value == 8);
                break;
            case 11 or 12:
                Set(DteLines.Rts, value == 11);
                break;
        }

        return value switch
        {
            <= 3 or 17 or 19 => _outboundFlow,
            <= 6 => (byte)(_break ? 5 : 6),
            <= 9 => (byte)(Lines.HasFlag(DteLines.Dtr) ? 8 : 9),
            <= 12 => (byte)(Lines.HasFlag(DteLines.Rts) ? 11 : 12),
            <= 16 or 18 => _inboundFlow,
            _ => null,
        };
    }

    private void Set(DteLines line, bool asserted) => Lines = asserted ? Lines | line : Lines & ~line;
}

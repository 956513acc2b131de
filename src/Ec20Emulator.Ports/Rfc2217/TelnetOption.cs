namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>
/// One option in one direction, after the Q method of RFC 1143 without the states for switching off, which is never asked for here:
/// only a change is answered, so no two ends can argue for ever.
/// </summary>
/// <param name="supported">Whether the option may be switched on.</param>
/// <param name="yes">Our word for it: WILL for our side, DO for the client's.</param>
/// <param name="no">Our word against it: WONT or DONT.</param>
internal sealed class TelnetOption(bool supported, byte yes, byte no)
{
    private bool _asked;

    /// <summary>Both ends have agreed.</summary>
    internal bool IsOn { get; private set; }

    /// <summary>The client has said no, at first or later.</summary>
    internal bool IsRefused { get; private set; }

    /// <summary>Begins to ask for the option.</summary>
    /// <returns>The word to send.</returns>
    internal byte Ask()
    {
        _asked = true;
        return yes;
    }

    /// <summary>Takes the client's word.</summary>
    /// <param name="agrees">WILL or DO, as opposed to WONT or DONT.</param>
    /// <returns>The word to send, or null when the client expects none.</returns>
    internal byte? Take(bool agrees)
    {
        var asked = _asked;
        _asked = false;
        if (agrees && !supported)
            return no;
        var changed = agrees != IsOn;
        IsOn = agrees;
        IsRefused = !agrees;
        return changed && !asked ? agrees ? yes : no : null;
    }
}

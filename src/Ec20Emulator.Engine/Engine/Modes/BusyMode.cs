namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>
/// A command is being carried out: input waits for its final result (at-engine.md 2), also while AT+CMGS waits for the network. One module
/// was seen to lose what is typed then; the fault <c>deafWhileBusy</c> does as that one.
/// </summary>
/// <param name="abort">Aborts the command where it can be (at-engine.md 9); null where it cannot.</param>
/// <param name="isDeaf">True where what comes is lost; null = it never is.</param>
internal sealed class BusyMode(Action? abort, Func<bool>? isDeaf = null) : IPortMode
{
    private bool _isAborted;
    private bool _hasInput;

    public bool LetsUrcsPass => false;

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (isDeaf?.Invoke() == true)
            return input.Length;
        if (abort is null || _isAborted)
            return 0;
        var followsLine = !_hasInput && input[0] is (byte)'\r' or (byte)'\n';
        _hasInput = true;
        if (followsLine)
            return 1;
        _isAborted = true;
        abort();
        return 1;
    }
}

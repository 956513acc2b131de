using System.Text;

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>The server side of the COM-PORT option (RFC 2217): line settings, DTR and RTS in, modem state out.</summary>
/// <remarks>Requests are answered whether or not the option was agreed on: a client that asks knows it. Notifications need the agreement.</remarks>
internal sealed class ComPortService(TelnetOutput output, LineSettings initial)
{
    /// <summary>Transmit holding and shift register empty: nothing waits in a UART, and nothing can go wrong on its line.</summary>
    private const byte LineState = 0x60;

    private static readonly byte[] Signature = Encoding.ASCII.GetBytes("Ec20Emulator");

    private readonly Lock _gate = new();
    private readonly ControlSettings _control = new();
    private volatile int _dteLines = (int)(DteLines.Dtr | DteLines.Rts);
    private volatile LineSettings _settings = initial;
    private DceLines _dceLines;
    private byte _modemStateMask = 0xFF;
    private byte _lineStateMask;
    private bool _active;

    internal event Action<DteLines>? DteLinesChanged;

    internal event Action<LineSettings>? LineSettingsChanged;

    internal DteLines DteLines => (DteLines)_dteLines;

    internal LineSettings LineSettings => _settings;

    /// <summary>The option was agreed on or given up. A client that has just agreed is told the state of the lines.</summary>
    internal void SetActive(bool active)
    {
        lock (_gate)
        {
            if (active && !_active)
                output.PostModemState((byte)(ModemState.Of(_dceLines) & _modemStateMask));
            _active = active;
        }
    }

    /// <summary>Drives the lines and notifies the client of what its mask lets through.</summary>
    internal void SetDceLines(DceLines lines)
    {
        lock (_gate)
        {
            var delta = ModemState.Delta(_dceLines, lines);
            var changed = ModemState.Of(_dceLines ^ lines);
            _dceLines = lines;
            if (_active && ((changed | delta) & _modemStateMask) != 0)
                output.PostModemState((byte)((ModemState.Of(lines) | delta) & _modemStateMask));
        }
    }

    /// <summary>Takes a request: acts, then answers.</summary>
    /// <returns>False for a request that is cut short or that RFC 2217 does not define; it gets no answer.</returns>
    internal bool TryTake(ReadOnlySpan<byte> request)
    {
        if (request.IsEmpty)
            return false;
        var command = request[0];
        var value = request[1..];
        switch (command)
        {
            case ComPortCode.Signature:
                if (value.IsEmpty) // with a text it is the client that introduces itself
                    Answer(command, Signature);
                return true;
            case >= ComPortCode.SetBaudRate and <= ComPortCode.SetStopSize:
                return TrySet(command, value);
            case ComPortCode.NotifyLineState:
                Answer(command, LineState);
                return true;
            case ComPortCode.NotifyModemState: // a poll
                lock (_gate)
                    Answer(command, ModemState.Of(_dceLines));
                return true;
            case ComPortCode.FlowControlSuspend or ComPortCode.FlowControlResume:
                output.Suspend(command == ComPortCode.FlowControlSuspend);
                return true;
            default:
                return !value.IsEmpty && TryTakeOctet(command, value[0]);
        }
    }

    private bool TryTakeOctet(byte command, byte value)
    {
        switch (command)
        {
            case ComPortCode.SetControl:
                return TryControl(value);
            case ComPortCode.SetLineStateMask:
                _lineStateMask = value;
                Answer(command, value);
                if ((LineState & _lineStateMask) != 0)
                    Answer(ComPortCode.NotifyLineState, (byte)(LineState & _lineStateMask));
                return true;
            case ComPortCode.SetModemStateMask:
                lock (_gate)
                {
                    _modemStateMask = value;
                    Answer(command, value);
                }

                return true;
            case ComPortCode.PurgeData when value is >= 1 and <= 3:
                // 2 purges what goes to the modem: everything before this request has been handed over, so nothing is left.
                if (value != 2)
                    output.Purge();
                Answer(command, value);
                return true;
            default:
                return false;
        }
    }

    private bool TrySet(byte command, ReadOnlySpan<byte> value)
    {
        if (LineSettingsNegotiation.Apply(_settings, command, value) is not { } settings)
            return false;
        if (settings != _settings)
        {
            _settings = settings;
            LineSettingsChanged?.Invoke(settings);
        }

        Answer(command, LineSettingsNegotiation.Answer(settings, command));
        return true;
    }

    private bool TryControl(byte value)
    {
        if (_control.Take(value) is not { } actual)
            return false;
        if (_control.Lines != DteLines)
        {
            _dteLines = (int)_control.Lines;
            DteLinesChanged?.Invoke(_control.Lines);
        }

        Answer(ComPortCode.SetControl, actual);
        return true;
    }

    private void Answer(byte command, params ReadOnlySpan<byte> value) => output.Post(ComPortFrame.Encode(command, value));
}

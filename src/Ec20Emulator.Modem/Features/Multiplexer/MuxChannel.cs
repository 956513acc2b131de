using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Multiplexer.Control;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Features.Multiplexer;

/// <summary>
/// A data channel of the multiplexer: to its port of the modem it is a DTE like any other. Output becomes frames as the DTE and the UART take
/// them, a modem status tells the lines. Lives on the mailbox.
/// </summary>
internal sealed class MuxChannel(MultiplexerMode session, int dlci, ModemPort port) : IDteLink
{
    /// <summary>Bytes kept for a port that does not take them from a DTE that does not heed flow control.</summary>
    public const int OverrunLimit = 64 * 1024;

    private ReadOnlyMemory<byte> _unsent;
    private TaskCompletionSource? _sending;
    private DceLines _lines;
    private bool _dteTakesData = true;
    private bool _takesData = true;
    private bool _isOverrun;

    public string Description => $"DLCI {dlci} of {session.Name}";

    public DteLines DteLines { get; private set; }

    /// <summary>Null: settings come with a remote port negotiation.</summary>
    public LineSettings? LineSettings => null;

    /// <summary>The port of the modem behind the channel.</summary>
    public ModemPort Port { get; } = port;

    /// <summary>True between SABM and DISC.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Longest information field of the frames sent, bytes.</summary>
    public int FrameSize { get; set; } = Math.Min(session.Settings.FrameSize, MuxFrame.LongestField);

    private bool MaySend => _dteTakesData && session.TakesData;

    /// <summary>The DTE opens the channel: DTR and RTS count as on until it says otherwise.</summary>
    public void Open()
    {
        DteLines = DteLines.Dtr | DteLines.Rts;
        (_dteTakesData, _takesData, _isOverrun, IsOpen) = (true, true, false, true);
        Port.Intake.RoomMade = UpdateFlow;
        Port.Wiring.Attach(this, CancellationToken.None);
        Port.SendUrcs();
    }

    /// <summary>The channel is closed, or the multiplexer ends.</summary>
    public void Close()
    {
        if (!IsOpen)
            return;
        Port.Output.Flush();
        IsOpen = false;
        Port.Intake.RoomMade = null;
        Port.Wiring.Detach();
        _unsent = default;
        Complete();
    }

    /// <summary>Bytes of the DTE.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        if (Port.Intake.Length + data.Length > OverrunLimit)
        {
            if (!_isOverrun)
                MultiplexerLog.Overrun(Port.Log, Port.Name, data.Length);
            _isOverrun = true;
            return;
        }
        Port.Intake.Receive(data);
        UpdateFlow();
    }

    /// <summary>Lines and flow control of the DTE.</summary>
    public void TakeModemStatus(byte status)
    {
        _dteTakesData = ModemStatus.TakesData(status);
        var lines = ModemStatus.LinesOf(status);
        if (lines != DteLines)
        {
            DteLines = lines;
            Port.Wiring.DteLinesChanged(lines);
        }
        Resume();
    }

    public void SetDceLines(DceLines lines)
    {
        _lines = lines;
        SendModemStatus();
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (!IsOpen)
            return ValueTask.CompletedTask;
        _unsent = data;
        Send();
        if (_unsent.IsEmpty)
            return ValueTask.CompletedTask;
        _sending = new TaskCompletionSource();
        return new ValueTask(_sending.Task);
    }

    /// <summary>What held output back may be gone.</summary>
    public void Resume()
    {
        Send();
        if (_unsent.IsEmpty)
            Complete();
    }

    private void Send()
    {
        while (!_unsent.IsEmpty && MaySend)
        {
            var piece = _unsent[..Math.Min(_unsent.Length, FrameSize)];
            _unsent = _unsent[piece.Length..];
            session.SendData(dlci, piece.Span);
        }
    }

    private void Complete()
    {
        var sending = _sending;
        _sending = null;
        sending?.SetResult();
    }

    private void UpdateFlow()
    {
        if (Port.Intake.HasRoom == _takesData || !IsOpen)
            return;
        _takesData = Port.Intake.HasRoom;
        _isOverrun &= !_takesData;
        SendModemStatus();
    }

    private void SendModemStatus()
    {
        if (IsOpen)
            session.SendControl(MessageType.ModemStatus, isCommand: true, [(byte)(dlci << 2 | 3), ModemStatus.Of(_lines, _takesData)]);
    }
}

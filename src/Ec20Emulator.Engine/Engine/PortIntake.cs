using Ec20Emulator.Modem.Engine.Modes;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// Takes in what the DTE of a port sends and hands it to the mode the port is in, as far as that takes it; the rest waits. All members run
/// on the mailbox.
/// </summary>
/// <param name="port">The port; its output holds modes back while it is congested, and a line that is due runs as soon as it is consumed.</param>
/// <param name="mode">The mode at first.</param>
internal sealed class PortIntake(ModemPort port, IPortMode mode)
{
    private readonly PortInput _input = new();
    private bool _isPumping;

    /// <summary>Who is handed the bytes.</summary>
    public IPortMode Mode { get; set; } = mode;

    /// <summary>False where what comes is lost.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Bytes of the DTE that no mode has consumed yet.</summary>
    public int Length => _input.Length;

    /// <summary>The same, to look at.</summary>
    public ReadOnlySpan<byte> Waiting => _input.Waiting;

    /// <summary>True where the reader of the DTE may go on.</summary>
    public bool HasRoom => _input.HasRoom;

    /// <summary>Called on the mailbox whenever <see cref="HasRoom"/> may have become true.</summary>
    public Action? RoomMade { get; set; }

    /// <summary>From now on what comes is taken.</summary>
    public void Open() => IsOpen = true;

    /// <summary>What waits is forgotten, and what comes is lost.</summary>
    public void Close()
    {
        IsOpen = false;
        _input.Clear();
    }

    /// <summary>Takes what the DTE sent.</summary>
    public void Receive(ReadOnlySpan<byte> data)
    {
        if (!IsOpen)
        {
            NoticeLoss(data);
            return;
        }
        _input.Append(data);
        Pump();
    }

    /// <summary>Takes what the DTE sent, without a copy as far as it is consumed at once; the buffer must stay as it is until <see cref="HasRoom"/>.</summary>
    public void Receive(byte[] buffer, int count)
    {
        if (!IsOpen)
        {
            NoticeLoss(buffer.AsSpan(0, count));
            return;
        }
        _input.Lend(buffer, count);
        Pump();
    }

    /// <summary>Lets the mode go on with what waits.</summary>
    public void Pump()
    {
        if (_isPumping)
            return;
        _isPumping = true;
        try
        {
            Mode.Resume();
            while (_input.Length > 0 && IsOpen && (Mode.ReceivesWhileCongested || !port.Output.IsCongested))
            {
                var before = Mode;
                var count = before.Receive(_input.Waiting);
                if (count == 0 && ReferenceEquals(before, Mode))
                    break;
                _input.Consume(count);
                port.RunDueLine();
            }
        }
        finally
        {
            _isPumping = false;
            _input.KeepRest();
        }
        RoomMade?.Invoke();
    }

    /// <summary>Takes what waits away from whatever mode comes next.</summary>
    public byte[] TakeWaiting()
    {
        var waiting = _input.Waiting.ToArray();
        _input.Clear();
        return waiting;
    }

    /// <summary>Forgets what waits.</summary>
    /// <returns>The number of bytes.</returns>
    public int Clear() => _input.Clear();

    private void NoticeLoss(ReadOnlySpan<byte> data)
    {
        if (!port.IsAwake)
            port.Notice(HostMove.InputBeforeReady, data);
    }
}

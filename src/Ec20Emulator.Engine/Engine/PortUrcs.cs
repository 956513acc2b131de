using System.Buffers;

namespace Ec20Emulator.Modem.Engine;

/// <summary>The URCs of a port, from the moment they are sent until the port's mode lets them out (at-engine.md 8). On the mailbox.</summary>
internal sealed class PortUrcs(ModemPort port, PortSet set)
{
    private readonly UrcQueue _waiting = new();

    /// <summary>Signals URCs by RI before they go out; null = none does.</summary>
    public IUrcSignal? Signal => set.Signal;

    /// <summary>URCs written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Queues a URC; it goes out as soon as the port's mode allows. Without a DTE only pushed data waits for the next one.</summary>
    public void Send(Urc urc)
    {
        if (!port.IsAwake || (!port.Wiring.IsAttached && urc.Source is null))
            return;
        if (_waiting.Add(urc) is { } dropped)
            PortLog.UrcDropped(port.Log, port.Name, dropped.Text?.Lines[0] ?? dropped.Code?.Code.ToString() ?? "", UrcQueue.Limit);
        SendWaiting();
    }

    /// <summary>Sends what waits, if now is the moment.</summary>
    public void SendWaiting()
    {
        while (port.LetsUrcsPass && _waiting.TryPeek(out var urc))
        {
            if (Signal is { } signal && !signal.MayGo(port, urc))
                return;
            _waiting.TryTake(out urc);
            Write(urc);
        }
    }

    /// <summary>Writes a URC at once, wherever the port is: no rule holds it back.</summary>
    public void Interject(Urc urc)
    {
        if (port.IsAwake && port.Wiring.IsAttached)
            Write(urc);
    }

    /// <summary>Forgets what waits.</summary>
    public void Clear() => _waiting.Clear();

    private void Write(Urc urc)
    {
        Written++;
        port.Output.Note("URC");
        urc.Write(port.Formatter);
        if (urc.Raw is { } raw)
            port.Output.Write(raw().Span);
    }
}

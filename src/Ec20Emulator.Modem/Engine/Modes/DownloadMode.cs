using System.Buffers;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Counted download behind <c>CONNECT</c>: raw bytes as fast as the DTE takes them; guarded <c>+++</c> stops it (files.md 2).</summary>
internal sealed class DownloadMode : IPortMode, IDisposable
{
    private const int PieceSize = 16 * 1024;

    private readonly ModemPort _port;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly Action<int> _done;
    private readonly EscapeDetector _escape;
    private int _sent;

    public DownloadMode(ModemPort port, Scheduler scheduler, ReadOnlyMemory<byte> data, Action<int> done)
    {
        (_port, _data, _done) = (port, data, done);
        _escape = new EscapeDetector(scheduler, port.Settings.GuardTime, End, _ => { });
    }

    public bool LetsUrcsPass => false;

    /// <summary>Input during a download is looked at for the escape and dropped.</summary>
    public int Receive(ReadOnlySpan<byte> input)
    {
        _escape.Holds(input);
        return input.Length;
    }

    public void DtrDropped(int action)
    {
        if (action > 0)
            End();
    }

    public void OutputRelieved() => Send();

    /// <summary>Sends what the output takes; the rest follows when it is relieved.</summary>
    public void Send()
    {
        while (_sent < _data.Length && !_port.Output.IsCongested)
        {
            var piece = _data.Span[_sent..Math.Min(_sent + PieceSize, _data.Length)];
            _port.Output.Write(piece);
            _sent += piece.Length;
        }
        if (_sent == _data.Length)
            End();
    }

    public void Dispose() => _escape.Dispose();

    private void End()
    {
        Dispose();
        _done(_sent);
    }
}

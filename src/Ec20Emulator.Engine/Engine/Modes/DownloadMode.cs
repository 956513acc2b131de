using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Gives the next bytes of a download.</summary>
/// <param name="destination">Where they go; never empty.</param>
/// <returns>How many there were; 0 at the end; <see cref="DownloadMode.Later"/> where the next are still to come.</returns>
internal delegate int DownloadSource(Span<byte> destination);

/// <summary>Counted download behind <c>CONNECT</c>: raw bytes as fast as the DTE takes them; guarded <c>+++</c> stops it (files.md 2).</summary>
internal sealed class DownloadMode : IPortMode, IDisposable
{
    /// <summary>What a source returns that has nothing now: <see cref="Send"/> asks it again.</summary>
    public const int Later = -1;

    private const int PieceSize = 16 * 1024;

    private readonly IModePort _port;
    private readonly DownloadSource _source;
    private readonly Action<long> _done;
    private readonly EscapeDetector _escape;
    private long _sent;
    private bool _isEnded;

    public DownloadMode(IModePort port, Scheduler scheduler, DownloadSource source, Action<long> done)
    {
        (_port, _source, _done) = (port, source, done);
        _escape = new EscapeDetector(scheduler, port.Settings.GuardTime, End, _ => { });
    }

    public bool LetsUrcsPass => false;

    public bool ReceivesWhileCongested => true;

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
        while (!_isEnded && !_port.Output.IsCongested)
        {
            var count = _source(_port.Output.GetSpan(PieceSize)[..PieceSize]);
            if (count == 0)
            {
                End();
                return;
            }
            if (count == Later)
                return;
            _port.Output.Advance(count);
            _sent += count;
        }
    }

    public void Dispose()
    {
        _isEnded = true;
        _escape.Dispose();
    }

    private void End()
    {
        Dispose();
        _done(_sent);
    }
}

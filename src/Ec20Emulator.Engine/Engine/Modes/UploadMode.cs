using System.Buffers;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Why a counted upload ended.</summary>
internal enum UploadEnd
{
    /// <summary>All bytes came.</summary>
    Complete,

    /// <summary>No byte came for the time-out.</summary>
    TimedOut,

    /// <summary>Guarded <c>+++</c>, DTR off, or the DTE went away.</summary>
    Left,
}

/// <summary>How a counted upload takes its bytes.</summary>
/// <param name="Length">Number of bytes, at least 1.</param>
/// <param name="IdleTime">Longest silence; the timer restarts with each byte.</param>
/// <param name="AcknowledgeBlocks">True to answer <c>A</c> after each 1024 bytes (files.md 3.4).</param>
internal sealed record UploadRequest(long Length, TimeSpan IdleTime, bool AcknowledgeBlocks = false)
{
    /// <summary>Asked before bytes are taken: false holds the DTE back until <see cref="PortIntake.Pump"/> is called. Null = there is always room.</summary>
    public Func<bool>? HasRoom { get; init; }
}

/// <summary>Takes the payload of a counted upload.</summary>
internal delegate void UploadSink(ReadOnlySpan<byte> data);

/// <summary>Counted upload behind <c>CONNECT</c> (files.md 2): bytes as they are, no echo.</summary>
internal sealed class UploadMode : IPortMode, IDisposable
{
    private const int BlockSize = 1024;

    private readonly IModePort _port;
    private readonly UploadRequest _request;
    private readonly UploadSink _sink;
    private readonly Action<long, UploadEnd> _done;
    private readonly ModemTimer _idle;
    private readonly EscapeDetector _escape;
    private long _received;
    private bool _mayBeginWithLineFeed;

    public UploadMode(IModePort port, Scheduler scheduler, UploadRequest request, UploadSink sink, Action<long, UploadEnd> done)
    {
        (_port, _request, _sink, _done) = (port, request, sink, done);
        _mayBeginWithLineFeed = port.IsLineFeedDue;
        _idle = scheduler.Timer(() => End(UploadEnd.TimedOut));
        _escape = new EscapeDetector(scheduler, port.Settings.GuardTime, () => End(UploadEnd.Left), TakePlusSigns);
        _idle.Start(request.IdleTime);
    }

    public bool LetsUrcsPass => false;

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (_request.HasRoom?.Invoke() == false)
        {
            _idle.Stop();
            return 0;
        }
        if (_mayBeginWithLineFeed)
        {
            _mayBeginWithLineFeed = false;
            if (input[0] == '\n')
            {
                _port.Notice(HostMove.LineFeedBeforeData);
                return 1;
            }
        }
        _idle.Start(_request.IdleTime);
        var completes = _escape.Held + input.Length >= _request.Length - _received;
        if (!completes && _escape.Holds(input))
            return input.Length;
        _escape.Release();
        var take = (int)Math.Min(input.Length, _request.Length - _received);
        if (completes && LineClearing.IsSurplus(input[take..]))
            _port.Notice(HostMove.DataSurplus, input[take..]);
        Take(input[..take]);
        return take;
    }

    public void DtrDropped(int action)
    {
        if (action > 0)
            End(UploadEnd.Left);
    }

    /// <summary>Ends the phase. Plus signs without the silence that makes them an escape are payload that came.</summary>
    public void Dispose()
    {
        _escape.Release();
        _idle.Dispose();
        _escape.Dispose();
    }

    /// <summary>Fewer than are still expected: the byte that completes the count is never held back.</summary>
    private void TakePlusSigns(int count) => Take("+++"u8[..count]);

    private void Take(ReadOnlySpan<byte> data)
    {
        _sink(data);
        var blocks = (_received + data.Length) / BlockSize - _received / BlockSize;
        _received += data.Length;
        for (; _request.AcknowledgeBlocks && blocks > 0; blocks--)
            _port.Output.Write("A"u8);
        if (_received == _request.Length)
            End(UploadEnd.Complete);
    }

    private void End(UploadEnd end)
    {
        Dispose();
        if (end is UploadEnd.TimedOut)
            _port.Notice(HostMove.DataMissing);
        _done(_received, end);
    }
}

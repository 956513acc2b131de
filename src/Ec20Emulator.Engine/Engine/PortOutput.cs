using System.Buffers;
using Ec20Emulator.Ports;

namespace Ec20Emulator.Modem.Engine;

/// <summary>
/// The one writer of a port. What a turn writes goes out as one piece at its end. While nobody is attached, output is dropped, as
/// on a serial line without a cable.
/// </summary>
/// <param name="mailbox">Where writes end.</param>
/// <param name="owner">Told whenever the transport has taken what it was given; null = nobody is.</param>
internal sealed class PortOutput(Mailbox mailbox, IOutputOwner? owner = null) : IBufferWriter<byte>
{
    /// <summary>Bytes not yet taken by the transport above which producers must pause.</summary>
    public const int CongestionThreshold = 128 * 1024;

    private const int LongestCause = 200;
    private const int KeptCapacity = 16 * 1024;
    private const int SmallWritesInARow = 32;

    private ArrayBufferWriter<byte> _filling = new();
    private ArrayBufferWriter<byte> _sending = new();
    private IDteLink? _dte;
    private CancellationToken _ended;
    private bool _isWriting;
    private bool _isFlushDue;
    private bool _isHeld;
    private byte _smallWrites;
    private string _cause = "";

    /// <summary>Bytes written and not yet taken by the transport.</summary>
    public int Backlog => _filling.WrittenCount + (_isWriting ? _sending.WrittenCount : 0);

    /// <summary>True while producers must pause.</summary>
    public bool IsCongested => Backlog >= CongestionThreshold;

    /// <summary>True to keep bytes back: the DTE has put RTS off under AT+IFC. Producers pause as for a slow transport.</summary>
    public bool IsHeld
    {
        get => _isHeld;
        set
        {
            if (value == _isHeld)
                return;
            _isHeld = value;
            if (!value)
                mailbox.AtTurnEnd(Release);
        }
    }

    /// <summary>What made the bytes that are being written: commands and <c>URC</c>; empty for echo and data.</summary>
    public string SendingCause { get; private set; } = "";

    /// <summary>True to drop everything, as a modem that hangs.</summary>
    public bool IsMute { get; set; }

    /// <summary>Says what makes the bytes written next.</summary>
    public void Note(string cause)
    {
        if (_cause.Length == 0)
            _cause = cause;
        else if (_cause.Length < LongestCause && !_cause.Contains(cause, StringComparison.Ordinal))
            _cause = $"{_cause}, {cause}";
    }

    /// <summary>Begins writing to a DTE; nothing written before reaches it.</summary>
    public void Attach(IDteLink dte, CancellationToken ended)
    {
        _dte = dte;
        _ended = ended;
        _filling.ResetWrittenCount();
    }

    /// <summary>The DTE is gone: what was not sent is dropped.</summary>
    public void Detach()
    {
        _dte = null;
        _filling.ResetWrittenCount();
    }

    public void Advance(int count)
    {
        _filling.Advance(count);
        if (_isFlushDue)
            return;
        _isFlushDue = true;
        mailbox.AtTurnEnd(Flush);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _filling.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _filling.GetSpan(sizeHint);

    private void Release()
    {
        Flush();
        if (!_isWriting)
            owner?.OutputRelieved();
    }

    /// <summary>Sends what was written without waiting for the end of the turn.</summary>
    public void Flush()
    {
        _isFlushDue = false;
        while (!_isWriting && !_isHeld && _filling.WrittenCount > 0)
        {
            if (IsMute || _dte is not { } dte)
            {
                _filling.ResetWrittenCount();
                return;
            }
            (_filling, _sending) = (_sending, _filling);
            (SendingCause, _cause) = (_cause, "");
            _isWriting = true;
            var write = dte.WriteAsync(_sending.WrittenMemory, _ended);
            if (!write.IsCompletedSuccessfully)
            {
                _ = AwaitAsync(write);
                return;
            }
            var wasCongested = IsCongested;
            EndWrite();
            if (wasCongested)
                owner?.OutputRelieved();
        }
    }

    private async Task AwaitAsync(ValueTask write)
    {
        try
        {
            await write.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The DTE is gone; the bytes go with it.
        }
        mailbox.Post(() =>
        {
            EndWrite();
            Flush();
            owner?.OutputRelieved();
        });
    }

    private void EndWrite()
    {
        _isWriting = false;
        // A large buffer stays as long as it is made use of; a small write now and then does not tell.
        _smallWrites = _sending.WrittenCount < KeptCapacity / 2 ? (byte)Math.Min(_smallWrites + 1, SmallWritesInARow) : (byte)0;
        if (_sending.Capacity > KeptCapacity && _smallWrites == SmallWritesInARow)
            _sending = new ArrayBufferWriter<byte>();
        else
            _sending.ResetWrittenCount();
    }
}

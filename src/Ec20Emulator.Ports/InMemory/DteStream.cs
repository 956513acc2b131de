namespace Ec20Emulator.Ports.InMemory;

/// <summary>The host program's end of an <see cref="InMemoryPort"/>: a duplex stream with modem lines.</summary>
/// <remarks>One reader and one writer at a time. A read of 0 bytes means that the modem has closed the port.</remarks>
public sealed class DteStream : Stream
{
    private readonly InMemoryPort _port;
    private readonly OrderedByteQueue _incoming;
    private readonly OrderedByteQueue _outgoing;
    private readonly Lock _gate = new();
    private DteLines _lines = DteLines.Dtr | DteLines.Rts;
    private DceLines _dceLines;
    private LineSettings? _lineSettings;

    internal DteStream(InMemoryPort port, OrderedByteQueue incoming, OrderedByteQueue outgoing)
    {
        _port = port;
        _incoming = incoming;
        _outgoing = outgoing;
    }

    /// <summary>Raised, on the modem's thread, when the modem changes a line: DCD, RI, DSR, CTS.</summary>
    public event Action<DceLines>? DceLinesChanged;

    /// <summary>Data terminal ready. The modem sees a change behind the bytes written before it. Default: asserted.</summary>
    public bool Dtr { get => Has(DteLines.Dtr); set => Change(DteLines.Dtr, value); }

    /// <summary>Request to send, ordered as <see cref="Dtr"/> is. Default: asserted.</summary>
    public bool Rts { get => Has(DteLines.Rts); set => Change(DteLines.Rts, value); }

    /// <summary>Lines the modem asserts now.</summary>
    public DceLines DceLines
    {
        get
        {
            lock (_gate)
                return _dceLines;
        }
    }

    /// <summary>Line settings as a program would set them on a serial device, ordered as <see cref="Dtr"/> is. Default: null, not set.</summary>
    public LineSettings? LineSettings
    {
        get
        {
            lock (_gate)
                return _lineSettings;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_gate)
            {
                if (value == _lineSettings)
                    return;
                _lineSettings = value;
                _port.TakeLineSettings(value);
            }
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <summary>Not supported.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        buffer.IsEmpty ? ValueTask.FromResult(0) : _incoming.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    /// <exception cref="IOException">The modem has closed the port.</exception>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!await _outgoing.WriteAsync(buffer, cancellationToken).ConfigureAwait(false))
            throw new IOException("The port is closed.");
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>Does nothing: bytes are handed over as they are written.</summary>
    public override void Flush()
    {
    }

    /// <summary>Not supported.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    internal void TakeDceLines(DceLines lines)
    {
        lock (_gate)
        {
            if (lines == _dceLines)
                return;
            _dceLines = lines;
        }

        DceLinesChanged?.Invoke(lines);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _outgoing.CompleteWriting();
            _incoming.CompleteReading();
        }

        base.Dispose(disposing);
    }

    private bool Has(DteLines line)
    {
        lock (_gate)
            return _lines.HasFlag(line);
    }

    private void Change(DteLines line, bool asserted)
    {
        lock (_gate)
        {
            var lines = asserted ? _lines | line : _lines & ~line;
            if (lines == _lines)
                return;
            _lines = lines;
            _port.TakeDteLines(lines);
        }
    }
}

using System.Threading.Channels;
using Ec20Emulator.TestKit.Tls;
using Org.BouncyCastle.Tls;

namespace Ec20Emulator.Tls.Tests.Sessions;

/// <summary>
/// A transport with a TLS server behind it, all in memory: what the client writes is answered at once, and each record on its way
/// back passes a filter that may change it, hold it or end the connection.
/// </summary>
internal sealed class MemoryServer : MemoryStream
{
    private readonly Lock _gate = new();
    private readonly ServerEngine _engine;
    private readonly Channel<byte[]> _toClient = Channel.CreateUnbounded<byte[]>();
    private readonly List<byte> _plaintext = [];
    private Memory<byte> _left;
    private int _records;

    public MemoryServer(BouncyTlsServerOptions? options = null, DefaultTlsServer? peer = null)
        => _engine = new ServerEngine(peer ?? MakePeer(options ?? new BouncyTlsServerOptions()));

    /// <summary>Number and bytes of a record from the server; returns what the client gets instead, or null to end the connection.</summary>
    public Func<int, byte[], byte[]?> Filter { get; set; } = (_, record) => record;

    /// <summary>How often the client has read, waits for data without a buffer not counted.</summary>
    public int Reads { get; private set; }

    /// <summary>What the client wrote last.</summary>
    public byte[] LastWritten { get; private set; } = [];

    public byte[] Plaintext
    {
        get
        {
            lock (_gate)
                return [.. _plaintext];
        }
    }

    public void Push(byte[] data) => Do(engine => engine.SendData(data));

    public void CloseNotify() => Do(engine => engine.Close());

    public void Do(Action<ServerEngine> action)
    {
        lock (_gate)
        {
            action(_engine);
            Pump();
        }
    }

    /// <summary>Sends bytes to the client past the engine.</summary>
    public void Inject(byte[] bytes) => _toClient.Writer.TryWrite(bytes);

    public void Fin() => _toClient.Writer.TryComplete();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            LastWritten = buffer.ToArray();
            try
            {
                if (!_engine.IsClosed)
                    _engine.OfferInput(LastWritten);
                var data = new byte[_engine.GetAvailableInputBytes()];
                _plaintext.AddRange(data.AsSpan(0, _engine.ReadInput(data, 0, data.Length)));
            }
            catch (IOException)
            {
                // The server has refused; its alert is in the output.
            }
            Pump();
        }
        return ValueTask.CompletedTask;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length > 0)
            Reads++;
        if (_left.IsEmpty && await _toClient.Reader.WaitToReadAsync(cancellationToken))
            _left = _toClient.Reader.TryRead(out var record) ? record : default;
        var count = Math.Min(_left.Length, buffer.Length);
        _left[..count].CopyTo(buffer);
        _left = _left[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        Fin();
        base.Dispose(disposing);
    }

    private static BouncyTlsServerPeer MakePeer(BouncyTlsServerOptions options) => new BouncyTlsServerPeer(options);

    private void Pump()
    {
        var output = new byte[_engine.GetAvailableOutputBytes()];
        _engine.ReadOutput(output, 0, output.Length);
        for (var rest = output.AsSpan(); rest.Length > 0;)
        {
            var size = 5 + ((rest[3] << 8) | rest[4]);
            var record = Filter(_records++, rest[..size].ToArray());
            rest = rest[size..];
            if (record is null)
                Fin();
            else if (record.Length > 0)
                _toClient.Writer.TryWrite(record);
        }
    }
}

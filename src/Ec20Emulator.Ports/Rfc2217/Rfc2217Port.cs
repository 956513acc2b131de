using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Ec20Emulator.Ports.Tcp;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>One DTE on a telnet connection with the COM-PORT option: the telnet layer. The option itself is <see cref="ComPortService"/>.</summary>
internal sealed partial class Rfc2217Port : IPort
{
    private readonly SocketBytes _bytes;
    private readonly ILogger _logger;
    private readonly TelnetDecoder _decoder = new();
    private readonly TelnetOptions _options = new();
    private readonly TelnetOutput _output;
    private readonly ComPortService _service;
    private readonly byte[] _raw = new byte[4096];
    private int _start;
    private int _end;
    private TelnetEvent _met;
    private bool _complained;

    internal Rfc2217Port(Socket socket, LineSettings initial, ILogger logger)
    {
        _bytes = new SocketBytes(socket);
        _logger = logger;
        _output = new TelnetOutput(_bytes);
        _service = new ComPortService(_output, initial);
        _output.Post(_options.Greeting());
        _output.Flush();
    }

    public event Action<DteLines>? DteLinesChanged
    {
        add => _service.DteLinesChanged += value;
        remove => _service.DteLinesChanged -= value;
    }

    public event Action<LineSettings>? LineSettingsChanged
    {
        add => _service.LineSettingsChanged += value;
        remove => _service.LineSettingsChanged -= value;
    }

    public string Description => $"rfc2217 {_bytes.Peer}";

    public DteLines DteLines => _service.DteLines;

    public LineSettings? LineSettings => _service.LineSettings;

    public void SetDceLines(DceLines lines)
    {
        _service.SetDceLines(lines);
        _output.Flush();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_met.Kind != TelnetEventKind.None)
            {
                var met = _met;
                _met = default;
                Handle(met);
            }
            else if (_start < _end)
            {
                _met = _decoder.Decode(_raw.AsSpan(_start, _end - _start), buffer.Span, _options.ClientSendsText, out var consumed, out var written);
                _start += consumed;
                if (written == 0)
                    continue;
                _output.Flush();
                return written;
            }
            else
            {
                _output.Flush();
                if (_output.IsCrowded)
                    await _output.DrainAsync(cancellationToken).ConfigureAwait(false);
                _start = 0;
                _end = await _bytes.ReadAsync(_raw, cancellationToken).ConfigureAwait(false);
                if (_end == 0)
                {
                    _output.Suspend(false); // nobody is left to resume it
                    return 0;
                }
            }
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => _output.WriteAsync(data, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _bytes.Dispose();
        _output.Suspend(false);
        return ValueTask.CompletedTask;
    }

    private void Handle(in TelnetEvent met)
    {
        switch (met.Kind)
        {
            case TelnetEventKind.Negotiation:
                _output.Post(_options.Take(met.Command, met.Option));
                if (met.Option == TelnetCode.ComPort)
                    _service.SetActive(_options.ComPort);
                break;
            case TelnetEventKind.Subnegotiation when met.Option == TelnetCode.ComPort:
                if (!_service.TryTake(met.Parameters.Span))
                    Complain("a COM-PORT request that RFC 2217 does not define");
                break;
            case TelnetEventKind.Subnegotiation:
                Complain("a sub-negotiation of an option that was not agreed on");
                break;
            case TelnetEventKind.Command when met.Command == TelnetCode.AreYouThere:
                _output.Post([TelnetCode.Iac, TelnetCode.Nop]); // a text would look like data of the modem
                break;
            case TelnetEventKind.Malformed:
                Complain(met.Command == TelnetCode.Sb ? "a sub-negotiation that is cut off or too long" : "an undefined telnet command");
                break;
        }
    }

    /// <summary>Once per connection: a client that does it once does it a thousand times.</summary>
    private void Complain(string what)
    {
        if (_complained)
            return;
        _complained = true;
        BadTelnet(_logger, Description, what);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Port} sent {What}; skipped, now and whenever it happens again.")]
    private static partial void BadTelnet(ILogger logger, string port, string what);
}

using System.Threading.Channels;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Features.Qmi;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Qmi.Tests.Hosts;

/// <summary>A modem with a QMI host, and a DTE beside it. The clock stands still.</summary>
internal sealed class QmiBench : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TestPort _port = new();
    private readonly Task _serving;
    private readonly Task _reading;
    private readonly Dictionary<(QmiServiceType Service, byte Client, ushort Transaction), TaskCompletionSource<QmiMessage>> _open = [];
    private readonly List<QmiMessage> _indications = [];
    private readonly Lock _gate = new();
    private ushort _transaction;

    private QmiBench(TestModem modem)
    {
        Modem = modem;
        _serving = modem.Modem.RunQmiAsync(_port, _end.Token);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>The modem.</summary>
    public TestModem Modem { get; }

    /// <summary>The AT side.</summary>
    public TestKit.Modems.TestPort Dte => Modem.Dte;

    /// <summary>Starts both.</summary>
    public static async Task<QmiBench> StartAsync(ModemOptions? options = null) => new(await TestModem.StartAsync(options, echo: false));

    /// <summary>Sends a command line and takes what the modem says.</summary>
    public async Task<string> AtAsync(string line)
    {
        await Dte.SendAsync(line + "\r");
        await Modem.AdvanceAsync(TimeSpan.Zero);
        return await Dte.TakeAllAsync();
    }

    /// <summary>Asks CTL.</summary>
    public Task<QmiAnswer> ControlAsync(MessageLayout layout, params byte[][] tlvs) => AskAsync(QmiServiceType.Control, 0, layout, tlvs);

    /// <summary>Takes a client number of a service.</summary>
    public async Task<QmiUser> UseAsync(QmiServiceType service)
    {
        var answer = await ControlAsync(CtlTable.AllocateClient, CtlTable.Service.Write(service));
        Assert.That(answer.Error, Is.EqualTo(QmiError.None));
        return new QmiUser(this, service, (byte)answer[CtlTable.Client].Number(1));
    }

    /// <summary>Asks and takes the answer. Time passes until it is there.</summary>
    public async Task<QmiAnswer> AskAsync(QmiServiceType service, byte client, MessageLayout layout, params byte[][] tlvs)
    {
        var reply = Send(service, client, layout.Id, [.. tlvs.SelectMany(tlv => tlv)]);
        await Modem.Modem.WhenIdleAsync();
        while (!reply.IsCompleted)
            await Modem.AdvanceAsync(TimeSpan.FromMilliseconds(100));
        return new QmiAnswer(await reply);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The response, once it is there.</returns>
    public Task<QmiMessage> Send(QmiServiceType service, byte client, ushort id, byte[] tlvs)
    {
        var isControl = service is QmiServiceType.Control;
        var reply = new TaskCompletionSource<QmiMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        QmiMessage request;
        lock (_gate)
        {
            _transaction = (ushort)(_transaction % (isControl ? 255 : 65535) + 1);
            request = new QmiMessage(service, client, MessageKind.Request, _transaction, id, tlvs);
            _open[(service, client, _transaction)] = reply;
        }
        SendRaw(QmuxFrame.Of(request));
        return reply.Task;
    }

    /// <summary>Sends octets as they are.</summary>
    public void SendRaw(byte[] frame) => _port.FromHost.Writer.TryWrite(frame);

    /// <summary>The indications of a kind that came, in order; they are taken.</summary>
    public async Task<IReadOnlyList<QmiAnswer>> TakeAsync(QmiUser user, MessageLayout layout)
    {
        await Modem.AdvanceAsync(TimeSpan.Zero);
        await _port.WhenReadAsync();
        lock (_gate)
        {
            var found = _indications.FindAll(one => one.Service == user.Service && one.Client == user.Number && one.Id == layout.Id);
            _indications.RemoveAll(found.Contains);
            return [.. found.Select(one => new QmiAnswer(one))];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _port.ToHost.Writer.TryComplete();
        await _reading;
        await Modem.DisposeAsync();
        Assert.That(Modem.Log.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }

    private async Task ReadAsync()
    {
        await foreach (var frame in _port.ToHost.Reader.ReadAllAsync())
        {
            var message = QmuxFrame.Read(frame, out var wrong) ?? throw new InvalidDataException(wrong);
            lock (_gate)
            {
                if (message.Kind is MessageKind.Indication)
                    _indications.Add(message);
                else if (_open.Remove((message.Service, message.Client, message.Transaction), out var reply))
                    reply.SetResult(message);
                else
                    throw new InvalidDataException($"an answer nobody asked: {Convert.ToHexString(frame)}");
            }
            _port.Read();
        }
    }

    /// <summary>The two directions.</summary>
    private sealed class TestPort : IQmiPort
    {
        private int _written;
        private int _read;

        public Channel<byte[]> FromHost { get; } = Channel.CreateUnbounded<byte[]>();

        public Channel<byte[]> ToHost { get; } = Channel.CreateUnbounded<byte[]>();

        public string Description => "test";

        public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken) => await FromHost.Reader.ReadAsync(cancellationToken);

        public void Write(byte[] frame)
        {
            Interlocked.Increment(ref _written);
            ToHost.Writer.TryWrite(frame);
        }

        public void Read() => Interlocked.Increment(ref _read);

        public async Task WhenReadAsync()
        {
            while (Volatile.Read(ref _read) < Volatile.Read(ref _written))
                await Task.Yield();
        }
    }
}

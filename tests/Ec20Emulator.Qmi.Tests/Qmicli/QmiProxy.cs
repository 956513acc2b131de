using System.Net.Sockets;
using System.Threading.Channels;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Features.Qmi;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Qmi.Tests.Qmicli;

/// <summary>
/// In place of qmi-proxy: the socket at which <c>qmicli -p</c> looks for it, with a modem behind instead of a device file. Each program that connects is
/// a host of its own. Its first request names the device and is answered here.
/// </summary>
internal sealed class QmiProxy : IAsyncDisposable
{
    private const ushort OpenDevice = 0xFF00;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Socket _listener;
    private readonly Ec20Modem _modem;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private readonly List<Task> _hosts = [];

    private QmiProxy(Ec20Modem modem, Socket listener) => (_modem, _listener, _accepting) = (modem, listener, Task.Run(AcceptAsync));

    /// <summary>Takes the name; another test of this computer may have it for a while.</summary>
    public static async Task<QmiProxy> StartAsync(Ec20Modem modem)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            try
            {
                listener.Bind(new UnixDomainSocketEndPoint("\0qmi-proxy"));
                listener.Listen();
                return new QmiProxy(modem, listener);
            }
            catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse && !patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_hosts);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync(_end.Token);
                _hosts.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            var port = new ProgramPort(socket);
            await _modem.RunQmiAsync(port, _end.Token);
            await port.EndAsync();
        }
    }

    /// <summary>A program as a QMI host.</summary>
    private sealed class ProgramPort : IQmiPort
    {
        private readonly NetworkStream _stream;
        private readonly Channel<byte[]> _out = Channel.CreateUnbounded<byte[]>();
        private readonly Task _writing;

        public ProgramPort(Socket socket)
        {
            _stream = new NetworkStream(socket);
            _writing = Task.Run(WriteAsync);
        }

        public string Description => "qmicli";

        public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken)
        {
            while (await ReadFrameAsync(cancellationToken) is { } frame)
            {
                if (QmuxFrame.Read(frame, out _) is not { Service: QmiServiceType.Control, Id: OpenDevice } opening)
                    return frame;
                Write(QmuxFrame.Of(opening with { Kind = MessageKind.Response, Tlvs = CommonTable.Result.Write(0, 0) }));
            }
            return null;
        }

        public void Write(byte[] frame) => _out.Writer.TryWrite(frame);

        public Task EndAsync()
        {
            _out.Writer.Complete();
            return _writing;
        }

        private async Task<byte[]?> ReadFrameAsync(CancellationToken cancellationToken)
        {
            try
            {
                var head = new byte[3];
                await _stream.ReadExactlyAsync(head, cancellationToken);
                var frame = new byte[1 + (head[1] | head[2] << 8)];
                head.CopyTo(frame, 0);
                await _stream.ReadExactlyAsync(frame.AsMemory(3), cancellationToken);
                return frame;
            }
            catch (IOException)
            {
                return null;
            }
        }

        private async Task WriteAsync()
        {
            try
            {
                await foreach (var frame in _out.Reader.ReadAllAsync())
                    await _stream.WriteAsync(frame);
            }
            catch (IOException)
            {
                // It has gone and does not want more.
            }
        }
    }
}

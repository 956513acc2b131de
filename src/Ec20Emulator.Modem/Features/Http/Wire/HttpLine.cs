using System.Net;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets;

namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>
/// One connection to one server, with the HTTP handler of the platform on it: that reads answers and keeps the connection alive between requests.
/// It connects anew only where a kept connection was dead and the request may be repeated; it follows no redirect and keeps no time of its own.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private static readonly Uri Anywhere = new("http://modem/");

    private readonly HttpMessageInvoker _handler;
    private readonly LinkFactory _connect;
    private readonly IHttpTraffic _traffic;
    private RequestBytes _request = new("GET");
    private HttpStream? _stream;
    private bool _isTaken;
    private bool _mayReconnect;
    private CancellationToken _calledOff;

    private HttpLine(ISocketLink link, LinkFactory connect, IHttpTraffic traffic)
    {
        (_connect, _traffic) = (connect, traffic);
        _stream = Wrap(link);
        _handler = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = (_, cancellationToken) => ConnectAsync(cancellationToken),
            MaxConnectionsPerServer = 1,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            MaxResponseHeadersLength = HeadRecorder.LargestHeadKiB,
            MaxResponseDrainSize = 0,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>True while the connection may serve another request.</summary>
    public bool IsOpen => _stream is { IsDisposed: false };

    /// <summary>Connects.</summary>
    /// <param name="connect">Makes the connection, and another one where a kept one proves dead.</param>
    /// <param name="traffic">Counts.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="SocketOpenException">It failed.</exception>
    public static async Task<HttpLine> OpenAsync(LinkFactory connect, IHttpTraffic traffic, CancellationToken cancellationToken) =>
        new(await connect(cancellationToken).ConfigureAwait(false), connect, traffic);

    /// <summary>Sends a request and reads the head of its answer. One at a time, the body of the last one read to its end.</summary>
    public async Task<HttpReply> SendAsync(RequestBytes request, CancellationToken cancellationToken)
    {
        _mayReconnect = _isTaken && request.IsIdempotent;
        (_request, _calledOff) = (request, cancellationToken);
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), Anywhere);
        // Called off, the handler would close the connection in order: it is cut first.
        using var cut = cancellationToken.Register(Cut);
        try
        {
            var response = await _handler.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
            var body = await response.Content.ReadAsStreamAsync(CancellationToken.None).ConfigureAwait(false);
            return new HttpReply((int)response.StatusCode, response.Content.Headers.ContentLength, _stream!.Head.ToArray(), body);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>Waits until the server ends the idle connection.</summary>
    /// <returns>False where it sent something instead.</returns>
    public Task<bool> WatchAsync() => _stream!.WatchAsync();

    /// <summary>Cuts the connection: the server sees a reset, whoever reads the end.</summary>
    public void Cut()
    {
        _stream?.Cut();
        _handler.Dispose();
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        _stream?.Dispose();
        _handler.Dispose();
    }

    private HttpStream Wrap(ISocketLink link) => new(link, () => _request, _traffic);

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_isTaken && !_mayReconnect)
            throw new HttpFailureException(CmeError.HttpSocketClosed, "the server closed the connection without an answer");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _calledOff);
        if (_isTaken)
            _stream = Wrap(await _connect(either.Token).ConfigureAwait(false));
        (_isTaken, _mayReconnect) = (true, false);
        return _stream!;
    }
}

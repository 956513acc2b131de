using System.Net.Sockets;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>What QHTTPGET and QHTTPREAD are compared with: a program that copies what HttpClient downloads to a TCP socket.</summary>
/// <param name="peerPort">Port of the web server on 127.0.0.1.</param>
internal sealed class WebRelay(int peerPort) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        SslOptions = TlsOffer.Client(),
    });

    /// <summary>Downloads what each request of a client asks for.</summary>
    public async Task ServeAsync(Socket client)
    {
        await using var stream = new NetworkStream(client, ownsSocket: false);
        var request = new byte[PeerRequest.Size];
        while (await stream.ReadAtLeastAsync(request, request.Length, throwOnEndOfStream: false) == request.Length)
        {
            var address = new Uri($"https://localhost:{peerPort}/{PeerRequest.Count(request)}");
            using var answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.CopyToAsync(stream);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}

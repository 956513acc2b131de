using System.Net.Sockets;

namespace Ec20Emulator.TestKit.Load;

/// <summary>Small requests to an echo server, each answered before the next: once through AT+QISEND and AT+QIRD, once by a plain socket.</summary>
public static class RequestResponseLoad
{
    /// <summary>Through the modem, over an open socket in buffer mode.</summary>
    /// <param name="dte">The host program.</param>
    /// <param name="id">The socket, joined to an echo server.</param>
    /// <param name="exchanges">Number of requests.</param>
    /// <param name="request">The request, 1-1460 bytes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InvalidDataException">An answer is not what was sent.</exception>
    public static async Task ThroughModemAsync(
        SocketDte dte, int id, int exchanges, ReadOnlyMemory<byte> request, CancellationToken cancellationToken = default)
    {
        var answer = new byte[request.Length];
        var isAnnounced = false;
        dte.Urc = _ => isAnnounced = true;
        for (var i = 0; i < exchanges; i++)
        {
            if (!await dte.SendAsync(id, request, cancellationToken))
                throw new InvalidDataException("the modem took less than one request");
            for (var received = 0; received < answer.Length;)
            {
                while (!isAnnounced)
                    await dte.WaitForUrcAsync(cancellationToken);
                // Reading everything makes the modem announce what comes next, be it while this very command is answered.
                isAnnounced = false;
                var part = await dte.ReadAsync(id, cancellationToken);
                part.CopyTo(answer.AsMemory(received));
                received += part.Length;
            }
            Compare(answer, request);
        }
    }

    /// <summary>The same exchange by a connected socket of .NET.</summary>
    public static async Task ByPlainSocketAsync(
        Socket socket, int exchanges, ReadOnlyMemory<byte> request, CancellationToken cancellationToken = default)
    {
        var answer = new byte[request.Length];
        for (var i = 0; i < exchanges; i++)
        {
            await socket.SendAsync(request, cancellationToken);
            for (var received = 0; received < answer.Length;)
                received += await socket.ReceiveAsync(answer.AsMemory(received), cancellationToken);
            Compare(answer, request);
        }
    }

    private static void Compare(ReadOnlyMemory<byte> answer, ReadOnlyMemory<byte> request)
    {
        if (!answer.Span.SequenceEqual(request.Span))
            throw new InvalidDataException("the echo is not what was sent");
    }
}

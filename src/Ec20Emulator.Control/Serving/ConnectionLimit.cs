using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;

namespace Ec20Emulator.Control.Serving;

/// <summary>
/// Answers connections above a number with 503 at their first bytes, and closes them. The limit of the web server would close them without
/// a word.
/// </summary>
/// <param name="mostConnections">How many are served at once.</param>
internal sealed class ConnectionLimit(int mostConnections)
{
    /// <summary>How long one that is refused may take to send its request and to read the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly byte[] _refusal = RefusalOf(mostConnections);
    private int _count;

    /// <summary>Puts itself in front of what serves a connection.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => async connection =>
    {
        try
        {
            await (Interlocked.Increment(ref _count) <= mostConnections ? next(connection) : RefuseAsync(connection));
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    };

    private async Task RefuseAsync(ConnectionContext connection)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, connection.ConnectionClosed);
        try
        {
            await TakeAsync(connection, either.Token);
            await connection.Transport.Output.WriteAsync(_refusal, either.Token);
            while (await TakeAsync(connection, either.Token))
            {
                // What is left unread would make the system take the answer back.
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // It has had its time, or has gone.
        }
    }

    private static async Task<bool> TakeAsync(ConnectionContext connection, CancellationToken cancellationToken)
    {
        var read = await connection.Transport.Input.ReadAsync(cancellationToken);
        connection.Transport.Input.AdvanceTo(read.Buffer.End);
        return !read.IsCompleted;
    }

    private static byte[] RefusalOf(int most)
    {
        var detail = $"{most.ToString(CultureInfo.InvariantCulture)} connections are open already, which is the limit";
        var problem = JsonSerializer.SerializeToUtf8Bytes(
            new { type = "https://tools.ietf.org/html/rfc9110#section-15.6.4", title = "Service Unavailable", status = 503, detail });
        var head = string.Join(
            "\r\n",
            "HTTP/1.1 503 Service Unavailable",
            "Content-Type: application/problem+json",
            $"Content-Length: {problem.Length.ToString(CultureInfo.InvariantCulture)}",
            "Retry-After: 1",
            "Connection: close",
            "",
            "");
        return [.. Encoding.ASCII.GetBytes(head), .. problem];
    }
}

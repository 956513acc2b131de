using System.Text;

namespace Ec20Emulator.Host.Dialling;

/// <summary>Says AT until OK comes back. A modem that boots is deaf, so AT is said again every half second.</summary>
internal static class AtProbe
{
    private const int MostKept = 4096;
    private static readonly TimeSpan SayAgainAfter = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks.</summary>
    /// <param name="modem">The port.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True once OK has come; false where the port was closed before.</returns>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <exception cref="IOException">The port failed.</exception>
    public static async Task<bool> AskAsync(Stream modem, CancellationToken cancellationToken)
    {
        using var heard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = SayAsync(modem, heard.Token);
        try
        {
            return await HearOkAsync(modem, cancellationToken);
        }
        finally
        {
            await heard.CancelAsync();
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task SayAsync(Stream modem, CancellationToken cancellationToken)
    {
        while (true)
        {
            await modem.WriteAsync("AT\r"u8.ToArray(), cancellationToken);
            await Task.Delay(SayAgainAfter, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> HearOkAsync(Stream modem, CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        var text = "";
        int count;
        // A device is read by a blocking call, which the token does not reach.
        while ((count = await modem.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken)) > 0)
        {
            text += Encoding.Latin1.GetString(buffer, 0, count);
            if (text.Contains("\r\nOK\r\n", StringComparison.Ordinal) || text.Contains("\r0\r", StringComparison.Ordinal))
                return true;
            text = text[^Math.Min(text.Length, MostKept)..];
        }
        return false;
    }
}

using System.Text;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>What a host program says and hears on a stream, one character per byte.</summary>
internal static class HostDialogue
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends characters and expects exactly an answer.</summary>
    public static async Task ExchangeAsync(this Stream modem, string sent, string answer)
    {
        await modem.WriteAsync(Encoding.Latin1.GetBytes(sent));
        await modem.ExpectAsync(answer);
    }

    /// <summary>Reads as many bytes as expected and compares.</summary>
    public static async Task ExpectAsync(this Stream modem, string expected)
    {
        using var limit = new CancellationTokenSource(Patience);
        var bytes = new byte[expected.Length];
        var count = 0;
        try
        {
            while (count < bytes.Length && await modem.ReadAsync(bytes.AsMemory(count), limit.Token) is > 0 and var more)
                count += more;
        }
        catch (OperationCanceledException)
        {
            // What has come is compared, and is too short.
        }

        Assert.That(Encoding.Latin1.GetString(bytes, 0, count), Is.EqualTo(expected));
    }

    /// <summary>Reads on until a text has come.</summary>
    /// <returns>All that came, the text included.</returns>
    public static async Task<string> ReadToAsync(this Stream modem, string end)
    {
        using var limit = new CancellationTokenSource(Patience);
        var text = "";
        var one = new byte[1];
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            await modem.ReadExactlyAsync(one, limit.Token);
            text += (char)one[0];
        }
        return text;
    }
}

using System.Globalization;
using System.Text;

namespace Ec20Emulator.Samples.NUnit.Tests;

/// <summary>The software under test: a small driver for the modem, as careful as a driver has to be.</summary>
internal sealed class HostSoftware(Stream modem)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Finals = ["OK", "ERROR", "SEND OK", "SEND FAIL", "NO CARRIER"];

    private readonly byte[] _one = new byte[1];

    /// <summary>News the modem told at any moment, in order.</summary>
    public Queue<string> News { get; } = new();

    /// <summary>Sends a command; its information text and, last, its final result. What begins with another name is news.</summary>
    public async Task<List<string>> CommandAsync(string command)
    {
        await WriteAsync(command + "\r");
        var name = command[2..].Split('=', '?')[0];
        for (var answer = new List<string>(); ;)
        {
            var line = await ReadLineAsync();
            if (line == command)
                continue;
            if (Finals.Contains(line) || line.StartsWith("+CME ERROR", StringComparison.Ordinal))
                return [.. answer, line];
            if (name.Length > 0 && line.StartsWith(name, StringComparison.Ordinal))
                answer.Add(line);
            else
                News.Enqueue(line);
        }
    }

    /// <summary>Opens a TLS connection and waits for the outcome; offers all suites, as the module's default is RC4 alone.</summary>
    public async Task<int> OpenAsync(int client, string host, int port)
    {
        await CommandAsync("AT+QSSLCFG=\"ciphersuite\",1,0XFFFF");
        await CommandAsync($"AT+QSSLOPEN=1,1,{client},\"{host}\",{port},0");
        var result = await NewsAsync($"+QSSLOPEN: {client},");
        return int.Parse(result.Split(',')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Sends data: waits for the prompt before a byte of it goes out.</summary>
    public async Task<string> SendAsync(int client, string data)
    {
        await WriteAsync($"AT+QSSLSEND={client},{data.Length}\r");
        while (await ReadByteAsync() != '>')
        {
        }
        await ReadByteAsync();
        await WriteAsync(data);
        while (true)
        {
            var line = await ReadLineAsync();
            if (Finals.Contains(line))
                return line;
            if (line != data)
                News.Enqueue(line);
        }
    }

    /// <summary>
    /// Reads until so many bytes have come, by their count and never by what they look like. A read that finds nothing is not repeated: it
    /// arms the "recv" news, which is waited for.
    /// </summary>
    public async Task<string> ReceiveAsync(int client, int count)
    {
        var data = "";
        while (data.Length < count)
        {
            await WriteAsync($"AT+QSSLRECV={client},{count - data.Length}\r");
            string line;
            while (!(line = await ReadLineAsync()).StartsWith("+QSSLRECV: ", StringComparison.Ordinal))
                News.Enqueue(line);
            var length = int.Parse(line[11..], CultureInfo.InvariantCulture);
            for (var left = length; left > 0; left--)
                data += (char)await ReadByteAsync();
            while (await ReadLineAsync() != "OK")
            {
            }
            if (length == 0)
                await NewsAsync($"+QSSLURC: \"recv\",{client}");
        }
        return data;
    }

    /// <summary>Waits for news.</summary>
    public async Task<string> NewsAsync(string beginning)
    {
        while (true)
        {
            if (News.TryDequeue(out var line) || (line = await ReadLineAsync()).Length > 0)
            {
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                    return line;
            }
        }
    }

    private async Task<string> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (true)
        {
            var c = await ReadByteAsync();
            if (c == '\n' && line.Length > 0)
                return line.ToString();
            if (c is not ((byte)'\r' or (byte)'\n'))
                line.Append((char)c);
        }
    }

    private async Task<byte> ReadByteAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await modem.ReadExactlyAsync(_one, patience.Token);
        return _one[0];
    }

    private ValueTask WriteAsync(string text) => modem.WriteAsync(Encoding.Latin1.GetBytes(text));
}

using System.Text;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Files.Commands;

/// <summary>Words for FILE commands as a DTE uses them, echo off.</summary>
internal static class FileWire
{
    internal static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    internal static byte[] TestData(string file)
    {
        using var stream = typeof(FileWire).Assembly.GetManifestResourceStream("Files." + file)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Bytes of all values, the same for the same seed.</summary>
    internal static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    internal static string ChecksumOf(ReadOnlySpan<byte> bytes)
    {
        var checksum = new FileChecksum();
        checksum.Add(bytes);
        return checksum.ToString();
    }

    internal static Task BeginUploadAsync(this TestPort dte, string arguments) => dte.ExchangeAsync($"AT+QFUPL={arguments}", "\r\nCONNECT\r\n");

    internal static Task UploadedAsync(this TestPort dte, ReadOnlyMemory<byte> bytes) =>
        dte.ExpectAsync($"\r\n+QFUPL: {bytes.Length},{ChecksumOf(bytes.Span)}\r\n\r\nOK\r\n");

    internal static async Task UploadAsync(this TestPort dte, string name, ReadOnlyMemory<byte> bytes)
    {
        await dte.BeginUploadAsync($"\"{name}\",{bytes.Length}");
        await dte.Dte.WriteAsync(bytes);
        await dte.UploadedAsync(bytes);
    }

    internal static async Task DownloadsAsync(this TestPort dte, string name, ReadOnlyMemory<byte> expected)
    {
        await dte.ExchangeAsync($"AT+QFDWL=\"{name}\"", "\r\nCONNECT\r\n");
        var actual = await dte.ReadExactlyAsync(expected.Length);
        Assert.That(actual.AsSpan().SequenceEqual(expected.Span), Is.True, $"content of {name}");
        await dte.ExpectAsync($"\r\n+QFDWL: {expected.Length},{ChecksumOf(expected.Span)}\r\n\r\nOK\r\n");
    }

    internal static Task ListsAsync(this TestPort dte, string pattern, params string[] lines) =>
        dte.ExchangeAsync($"AT+QFLST=\"{pattern}\"", string.Concat(lines.Select(line => $"\r\n+QFLST: {line}")) + (lines.Length > 0 ? "\r\n" : "") + "\r\nOK\r\n");

    /// <summary>Puts a file straight into the store.</summary>
    internal static async Task HasFileAsync(this TestModem modem, string name, byte[] bytes)
    {
        var core = modem.Modem.Core;
        var error = await core.Mailbox.AskAsync(() => modem.Modem.Assembly.Files.Store.Put(FileName.Parse(name).Value, bytes));
        Assert.That(error, Is.Null, name);
    }

    /// <summary>Reads a long output up to the OK that ends it.</summary>
    internal static async Task<string> ReadToOkAsync(this TestPort dte)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var output = new MemoryStream();
        var buffer = new byte[4096];
        while (!output.GetBuffer().AsSpan(0, (int)output.Length).EndsWith("\r\nOK\r\n"u8))
            output.Write(buffer.AsSpan(0, await dte.Dte.ReadAsync(buffer, guard.Token)));
        return Encoding.Latin1.GetString(output.ToArray());
    }

    internal static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}

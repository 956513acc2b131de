using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Audio.Playing;
using Ec20Emulator.Modem.Tests.Files.Persistence;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Calls;

/// <summary>What the far end says where AT+QPCMV carries it (device-extras.md 2).</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VoiceTests
{
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(20);

    [Test]
    public async Task FarEnd_ThatEchoes_SaysWhatItHears()
    {
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.SetVoiceAsync(echoes: true);
        var voice = await ConnectAsync(modem);
        await voice.SendAsync("hello");
        var said = "";
        for (var pieces = 0; pieces < 500 && !said.Contains("hello", StringComparison.Ordinal); pieces++)
            said += await ListenAsync(modem, voice);
        Assert.That(said.Trim('\0'), Is.EqualTo("hello"));
    }

    [Test]
    public async Task FarEnd_WithARecording_PlaysItOnceInEachCall()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "hello.wav");
        var wave = SoundFile.SilentWave(Piece);
        "hello"u8.CopyTo(wave.AsSpan(SoundFile.WaveHeader));
        await File.WriteAllBytesAsync(file, wave);
        await using var modem = await TestModem.StartAsync(echo: false);
        await modem.Modem.Calls.PlayAsync(file);
        var voice = await ConnectAsync(modem);
        Assert.That(await ListenAsync(modem, voice), Does.StartWith("hello\0\0"));
        Assert.That(await ListenAsync(modem, voice), Is.EqualTo(new string('\0', 320)));
        await modem.Dte.OkAsync("ATH");
        await DialAsync(modem);
        Assert.That(await ListenAsync(modem, voice), Does.StartWith("hello\0\0"));
    }

    [TestCase("")]
    [TestCase("RIFF")]
    [TestCase("RIFF....WAVEfmt \x10\0\0\0\x01\0\x02\0\x40\x1f\0\0\0\x7d\0\0\x04\0\x10\0data\x04\0\0\0....")]
    public async Task Recording_OfAnotherKind_IsRefusedByName(string content)
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "other.wav");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes(content));
        await using var modem = await TestModem.StartAsync();
        Assert.That(() => modem.Modem.Calls.PlayAsync(file), Throws.ArgumentException.With.Message.Contains("other.wav"));
        Assert.That(() => modem.Modem.Calls.PlayAsync(file + ".gone"), Throws.ArgumentException.With.Message.Contains("other.wav.gone"));
    }

    private static async Task<TestPort> ConnectAsync(TestModem modem)
    {
        var voice = await modem.AttachAsync(PortNames.UsbNmea);
        await modem.Dte.OkAsync("AT+QPCMV=1,0");
        await DialAsync(modem);
        return voice;
    }

    private static Task DialAsync(TestModem modem) => modem.Dte.OkAsync("ATD10086;");

    private static async Task<string> ListenAsync(TestModem modem, TestPort voice)
    {
        await modem.AdvanceAsync(Piece);
        return Encoding.Latin1.GetString(await voice.ReadExactlyAsync(320));
    }
}

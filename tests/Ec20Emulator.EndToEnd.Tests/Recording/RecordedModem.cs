using Ec20Emulator.EndToEnd.Tests.Dialling;
using Ec20Emulator.EndToEnd.Tests.Processes;

namespace Ec20Emulator.EndToEnd.Tests.Recording;

/// <summary>An emulator in a process of its own, and <c>record</c> in another one in front of it.</summary>
internal sealed class RecordedModem : IAsyncDisposable
{
    private RecordedModem(EmulatorProcess modem, EmulatorProcess recorder, Uri address) => (Modem, Recorder, Address) = (modem, recorder, address);

    public EmulatorProcess Modem { get; }

    public EmulatorProcess Recorder { get; }

    /// <summary>Where the recorder is dialled.</summary>
    public Uri Address { get; }

    /// <summary>The transcript.</summary>
    public string File => Path.Combine(Recorder.Folder.FullName, "chat.at");

    /// <summary>Starts both, joined by a socket.</summary>
    public static async Task<RecordedModem> StartAsync()
    {
        var modem = EmulatorProcess.Start(Dialogue.QuietModem);
        var recorder = EmulatorProcess.Start(
            "record", "--device", $"socket://{(await modem.WhenDialableAsync()).Authority}", "--listen", "tcp=127.0.0.1:0", "--out", "chat.at");
        return await WhenReadyAsync(modem, recorder);
    }

    /// <summary>Completes when the recorder has reached the modem.</summary>
    public static async Task<RecordedModem> WhenReadyAsync(EmulatorProcess modem, EmulatorProcess recorder)
    {
        var address = await recorder.WhenDialableAsync();
        await recorder.WhenLoggedAsync("Recording the modem at");
        return new RecordedModem(modem, recorder, address);
    }

    /// <summary>Ends the recording.</summary>
    /// <returns>The transcript without its pauses, which depend on the load of the computer.</returns>
    public async Task<string> FinishAsync()
    {
        Assert.That(await Recorder.StopAsync(), Is.Zero, Recorder.Log);
        var lines = await System.IO.File.ReadAllLinesAsync(File);
        return string.Concat(lines.Where(line => !line.StartsWith("wait ", StringComparison.Ordinal)).Select(line => line + "\n"));
    }

    public async ValueTask DisposeAsync()
    {
        await Recorder.DisposeAsync();
        await Modem.DisposeAsync();
    }
}

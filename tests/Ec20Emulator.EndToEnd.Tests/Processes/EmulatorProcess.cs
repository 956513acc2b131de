using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Ec20Emulator.EndToEnd.Tests.Processes;

/// <summary>The real thing: <c>ec20emu</c> as a process of its own, in a folder of its own.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<string?> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _output = new();

    private EmulatorProcess(Process process, DirectoryInfo folder) => (_process, Folder) = (process, folder);

    /// <summary>Its working folder.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>What it wrote to stderr.</summary>
    public string Log => string.Join('\n', _log);

    /// <summary>What it wrote to stdout.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts it.</summary>
    public static EmulatorProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts it in a folder that is not empty.</summary>
    public static EmulatorProcess Start(Action<string> prepare, params string[] arguments) => Start(new Dictionary<string, string>(), prepare, arguments);

    /// <summary>Starts it with environment variables.</summary>
    public static EmulatorProcess Start(IReadOnlyDictionary<string, string> variables, params string[] arguments) => Start(variables, _ => { }, arguments);

    private static EmulatorProcess Start(IReadOnlyDictionary<string, string> variables, Action<string> prepare, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("ec20emu-");
        prepare(folder.FullName);
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        // Who starts tests in the background or under nohup has INT and HUP ignored, and so would every program the tests start.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,HUP,QUIT", dotnet] : [dotnet];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ec20emu.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("EC20EMU_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var emulator = new EmulatorProcess(new Process { StartInfo = start }, folder);
        emulator.Begin();
        return emulator;
    }

    /// <summary>Waits for the ready line.</summary>
    public async Task<JsonElement> WhenReadyAsync()
    {
        var line = await _firstLine.Task.WaitAsync(Patience);
        Assert.That(line, Is.Not.Null, $"no ready line; the log: {Log}");
        return JsonDocument.Parse(line!).RootElement;
    }

    /// <summary>Waits for the ready line, and takes the address of the first port from it.</summary>
    public async Task<Uri> WhenDialableAsync()
    {
        var ready = await WhenReadyAsync();
        return new Uri(ready.GetProperty("modems")[0].GetProperty("ports")[0].GetProperty("uri").GetString()!);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WhenEndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Sends a signal, such as <c>TERM</c>, and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(string signal = "TERM")
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {_process.Id}"]);
        await kill.WaitForExitAsync();
        return await WhenEndedAsync();
    }

    /// <summary>Waits until the log has a text.</summary>
    public async Task<string> WhenLoggedAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Log.Contains(text, StringComparison.Ordinal))
        {
            if (patience.IsCancellationRequested || _process.HasExited)
                Assert.Fail($"'{text}' was not logged: {Log}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
        return Log;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Folder.Delete(recursive: true);
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => TakeOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void TakeOutput(string? line)
    {
        _firstLine.TrySetResult(line);
        if (line is not null)
            _output.Enqueue(line);
    }
}

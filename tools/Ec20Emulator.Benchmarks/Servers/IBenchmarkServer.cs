namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>What runs in a child process.</summary>
internal interface IBenchmarkServer : IAsyncDisposable
{
    /// <summary>Port of 127.0.0.1 it listens on; the first of several.</summary>
    int Port { get; }

    /// <summary>Answers a line of the parent with one line.</summary>
    string Answer(string line) => $"no answer to {line}";
}

using System.Collections.Concurrent;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Control.Tests.Serving;

/// <summary>Makes modems that are off and have no ways in, when the test lets it.</summary>
internal sealed class TestFactory : IModemFactory, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TestModem> _there = [];
    private int _made;

    /// <summary>Completes when modems may be made.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first one is asked for.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when nobody waits for that one any more.</summary>
    public TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True to go on making a modem nobody waits for any more.</summary>
    public bool IsDeaf { get; init; }

    /// <summary>How many were made.</summary>
    public int Made => Volatile.Read(ref _made);

    /// <summary>Names of those that were made and have not ended.</summary>
    public IEnumerable<string> There => _there.Keys;

    public static TestFactory Open()
    {
        var factory = new TestFactory();
        factory.Gate.SetResult();
        return factory;
    }

    public async Task<ControlledModem> MakeAsync(string id, ModemRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.Register(() => Gone.TrySetResult());
        Asked.TrySetResult();
        if (request.Model == "none")
            throw new ModemRequestException("model", "'none': there is no such model");
        await Gate.Task.WaitAsync(IsDeaf ? CancellationToken.None : cancellationToken);
        var modem = await TestModem.CreateAsync();
        _there[id] = modem;
        Interlocked.Increment(ref _made);
        return new ControlledModem(id, modem.Modem, () => [new WayIn("usbmodem", "socket://127.0.0.1:2")]) { End = () => EndAsync(id) };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var id in _there.Keys)
            await EndAsync(id);
    }

    private async Task EndAsync(string id)
    {
        if (_there.TryRemove(id, out var modem))
            await modem.DisposeAsync();
    }
}

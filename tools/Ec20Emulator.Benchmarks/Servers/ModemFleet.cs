using System.Globalization;

namespace Ec20Emulator.Benchmarks.Servers;

/// <summary>
/// Many modems in one process, to be weighed together: <c>build</c> makes them and answers their ports, <c>weigh</c> answers the bytes of
/// the managed heap once nothing more can be collected, and the working set.
/// </summary>
internal sealed class ModemFleet : IBenchmarkServer
{
    private readonly List<ModemServer> _modems = [];
    private readonly int _size;
    private readonly ModemServer _first;

    private ModemFleet(ModemServer first, int size) => (_first, _size) = (first, size);

    /// <inheritdoc/>
    public int Port => _first.Port;

    /// <summary>Starts with one modem, so that what all modems share is there before the first weighing.</summary>
    public static async Task<ModemFleet> StartAsync(int size) => new(await ModemServer.StartAsync(), size);

    /// <inheritdoc/>
    public string Answer(string line)
    {
        if (line != "build")
            return Weigh();
        for (var i = 0; i < _size; i++)
            _modems.Add(ModemServer.StartAsync().GetAwaiter().GetResult());
        return string.Join(' ', _modems.Select(modem => modem.Port));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var modem in _modems)
            await modem.DisposeAsync();
        await _first.DisposeAsync();
    }

    private static string Weigh()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true)} {Environment.WorkingSet}");
    }
}

namespace Ec20Emulator.Testing;

/// <summary>Starts modems for tests.</summary>
public static class Ec20
{
    /// <summary>
    /// Starts a modem in this process, boots it, and waits until it is registered. Unless told otherwise it has seed 42, the computer's clock, no delays, and a network
    /// that ends at this computer.
    /// </summary>
    /// <param name="configure">Says otherwise.</param>
    public static async Task<Ec20Fixture> StartAsync(Action<Ec20Options>? configure = null)
    {
        var options = new Ec20Options();
        configure?.Invoke(options);
        var fixture = new Ec20Fixture(options);
        try
        {
            await fixture.BootAsync().ConfigureAwait(false);
            return fixture;
        }
        catch
        {
            await fixture.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}

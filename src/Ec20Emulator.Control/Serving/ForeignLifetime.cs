using Microsoft.Extensions.Hosting;

namespace Ec20Emulator.Control.Serving;

/// <summary>The process is somebody else's: its signals and its end are none of the API's business.</summary>
internal sealed class ForeignLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

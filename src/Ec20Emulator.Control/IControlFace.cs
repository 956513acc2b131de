using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ec20Emulator.Control;

/// <summary>A further face of the modems on the web server of the API, behind the same checks of host and token.</summary>
public interface IControlFace
{
    /// <summary>Registers what it is made of.</summary>
    void AddTo(IServiceCollection services);

    /// <summary>Maps its addresses, behind those of the API.</summary>
    void MapTo(WebApplication application);
}

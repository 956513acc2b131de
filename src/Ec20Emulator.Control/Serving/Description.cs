using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ec20Emulator.Control.Serving;

/// <summary>What the OpenAPI document says about the API as a whole.</summary>
internal static class Description
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Ec20Emulator control API",
                Version = Product.Version,
                Description = "Everything around an emulated Quectel EC20: network, SIM, SMS, calls, power, modem lines, URCs, faults, files, clock and "
                    + "journal. Errors are problem details (RFC 9457).",
            };
            FaultDescription.Complete(document);
            return Task.CompletedTask;
        });
    }
}

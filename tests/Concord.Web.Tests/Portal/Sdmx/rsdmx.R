# Steps of rsdmx, as Debian has it and unmodified, against a running service: Rscript rsdmx.R BASE AGENCY FLOW STRUCTURE KEY
# Each step prints "ok" or "FAIL" with its name; the exit code is the number of failures.
suppressMessages(library(rsdmx))
argument <- commandArgs(TRUE)
base <- argument[1]; agency <- argument[2]; flow <- argument[3]; structure <- argument[4]; key <- argument[5]
failures <- 0
step <- function(name, work) {
  said <- tryCatch(paste("ok  ", name, "|", work()), error = function(e) { failures <<- failures + 1; paste("FAIL", name, "|", conditionMessage(e)) })
  cat(said, "\n")
}
get <- function(path, ...) readSDMX(paste0(base, path), logger = NULL, ...)
rows <- function(message) { frame <- as.data.frame(message); if (is.null(frame) || nrow(frame) == 0) stop("no rows"); paste(class(message)[1], nrow(frame), "x", ncol(frame)) }
step("dataflows", function() rows(get(paste0("/dataflow/", agency, "/all/latest"))))
step("structure", function() {
  message <- get(paste0("/datastructure/", agency, "/", structure, "/latest/?references=children"))
  lists <- slot(slot(message, "codelists"), "codelists")
  if (length(lists) < 8) stop("too few code lists")
  dimensions <- slot(slot(slot(slot(message, "datastructures"), "datastructures")[[1]], "Components"), "Dimensions")
  paste(length(lists), "code lists,", length(dimensions), "dimensions,", nrow(as.data.frame(slot(message, "concepts"))), "concepts")
})
step("codelist", function() rows(get(paste0("/codelist/", agency, "/CL_AREA/latest"))))
step("concepts", function() rows(get(paste0("/conceptscheme/", agency, "/all/latest"))))
step("data as it comes", function() rows(get(paste0("/data/", flow, "/", key, "/all?startPeriod=2010&endPeriod=2020"))))
step("data structure-specific", function() rows(get(paste0("/data/", flow, "/", key), headers = list(Accept = "application/vnd.sdmx.structurespecificdata+xml;version=2.1"))))
step("data flat", function() rows(get(paste0("/data/", flow, "/", key, "?dimensionAtObservation=AllDimensions"))))
step("provider", function() {
  addSDMXServiceProvider(SDMXServiceProvider(agencyId = agency, name = "local", builder = SDMXREST21RequestBuilder(regUrl = base, repoUrl = base, compliant = TRUE)))
  message <- readSDMX(providerId = agency, resource = "data", flowRef = flow, key = key, start = 2015, end = 2016, dsd = TRUE, logger = NULL)
  frame <- as.data.frame(message, labels = TRUE)
  if (nrow(frame) == 0 || !any(grepl("label", names(frame)))) stop("no rows with labels")
  paste(nrow(frame), "x", ncol(frame))
})
step("provider's structures", function() {
  flows <- readSDMX(providerId = agency, resource = "dataflow", logger = NULL)
  structures <- readSDMX(providerId = agency, resource = "datastructure", resourceId = structure, logger = NULL)
  paste(class(flows)[1], class(structures)[1])
})
step("schema-valid code list", function() class(get(paste0("/codelist/", agency, "/CL_AREA/latest"), validate = TRUE))[1])
step("nothing there is an error", function() tryCatch({ get(paste0("/data/", flow, "/", sub("PHL", "ATA", key))); stop("no error came") }, error = function(e) if (grepl("no error came", conditionMessage(e))) stop(e) else "an error, as it should be"))
quit(status = failures)

import type { SurveySummary } from '@filrouge/domain'

/** Written by generate-survey.ts from data/sfo-2017-extract.csv; not to be edited by hand. */
export const surveyResult: Omit<SurveySummary, 'verbatims' | 'verbatimCount'> = {
  rowCount: 2000,
  keptCount: 1996,
  refused: [
    {
      reason: 'noValidAnswer',
      count: 4,
    },
  ],
  invalidAnswers: [
    {
      column: 'Q7FOOD',
      count: 274,
    },
    {
      column: 'Q14PASSTHRU',
      count: 287,
    },
    {
      column: 'Q14FIND',
      count: 93,
    },
    {
      column: 'Q9RESTROOM',
      count: 118,
    },
    {
      column: 'Q10SAFE',
      count: 30,
    },
    {
      column: 'Q7SIGN',
      count: 79,
    },
    {
      column: 'NETPRO',
      count: 45,
    },
    {
      column: 'Q9BOARDING',
      count: 44,
    },
  ],
  outcome: {
    column: 'NETPRO',
    kind: 'recommend',
    n: 1951,
    mean: 8.392619169656585,
    nps: {
      nps: 42.54228600717581,
      margin: 3.088101047234808,
      n: 1951,
      promoters: 0.5453613531522297,
      detractors: 0.11993849308047155,
    },
  },
  touchpoints: [
    {
      column: 'Q7FOOD',
      label: 'Q7FOOD',
      scaleMin: 1,
      scaleMax: 5,
      n: 1722,
      mean: 3.643437862950058,
      csat: 0.5720092915214866,
    },
    {
      column: 'Q7SIGN',
      label: 'Q7SIGN',
      scaleMin: 1,
      scaleMax: 5,
      n: 1917,
      mean: 4.107981220657277,
      csat: 0.792905581637976,
    },
    {
      column: 'Q9BOARDING',
      label: 'Q9BOARDING',
      scaleMin: 1,
      scaleMax: 5,
      n: 1952,
      mean: 4.414959016393443,
      csat: 0.8760245901639344,
    },
    {
      column: 'Q9RESTROOM',
      label: 'Q9RESTROOM',
      scaleMin: 1,
      scaleMax: 5,
      n: 1878,
      mean: 4.167199148029819,
      csat: 0.7912673056443025,
    },
    {
      column: 'Q10SAFE',
      label: 'Q10SAFE',
      scaleMin: 1,
      scaleMax: 5,
      n: 1966,
      mean: 4.376398779247203,
      csat: 0.875381485249237,
    },
    {
      column: 'Q14FIND',
      label: 'Q14FIND',
      scaleMin: 1,
      scaleMax: 5,
      n: 1903,
      mean: 4.445612191276931,
      csat: 0.86022070415134,
    },
    {
      column: 'Q14PASSTHRU',
      label: 'Q14PASSTHRU',
      scaleMin: 1,
      scaleMax: 5,
      n: 1709,
      mean: 4.344645991808075,
      csat: 0.8308952603861908,
    },
  ],
  drivers: {
    status: 'ok',
    method: 'lmg',
    n: 1381,
    leftOut: 615,
    r2: 0.3576545765833257,
    shares: [
      {
        column: 'Q7FOOD',
        share: 0.1447038542942742,
        coefficient: 0.3154029060955872,
      },
      {
        column: 'Q7SIGN',
        share: 0.12271101524937544,
        coefficient: 0.19637841991401875,
      },
      {
        column: 'Q9BOARDING',
        share: 0.14151467591098044,
        coefficient: 0.3420572530717089,
      },
      {
        column: 'Q9RESTROOM',
        share: 0.08696066021243085,
        coefficient: 0.07232705352370548,
      },
      {
        column: 'Q10SAFE',
        share: 0.13417349028184797,
        coefficient: 0.33664158163059366,
      },
      {
        column: 'Q14FIND',
        share: 0.1237016562306872,
        coefficient: 0.1437020173497115,
      },
      {
        column: 'Q14PASSTHRU',
        share: 0.2462346478204039,
        coefficient: 0.48424896068467566,
      },
    ],
  },
}
